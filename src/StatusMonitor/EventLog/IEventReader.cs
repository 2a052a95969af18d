using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>Reads the log. Thread-safe.</summary>
public interface IEventReader
{
    /// <summary>The position of the last event.</summary>
    EventPosition End { get; }

    /// <summary>Events after a position in order, at most <paramref name="limit"/>; empty at the end.</summary>
    ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken);

    /// <summary>Events of the named pages (all when empty) observed or published since an instant, in order, silent ones included.</summary>
    IAsyncEnumerable<StatusEvent> ReadHistoryAsync(HistoryQuery query, CancellationToken cancellationToken);

    /// <summary>Completes as soon as the log ends after <paramref name="position"/>.</summary>
    ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken);
}
