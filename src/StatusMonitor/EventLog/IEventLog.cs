using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

/// <summary>
/// The only meeting place: the polling side appends, the delivery and read sides read. One process writes at a
/// time. Positions are assigned in commit order without gaps, so that a reader with a cursor can skip nothing.
/// Thread-safe. Methods throw <see cref="EventLogException"/> when the storage fails; nothing is half stored.
/// </summary>
public interface IEventLog : IEventReader, IAsyncDisposable
{
    /// <summary>Stores a reading's outcome: events, page state, validators and what is known, in one transaction.</summary>
    /// <param name="commit">What changed.</param>
    /// <param name="cancellationToken">Ends the wait; a commit already begun is completed.</param>
    /// <returns>The position of the last event in the log afterwards.</returns>
    ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken);

    /// <summary>The stored state of a page, or null when it was never stored.</summary>
    ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken);

    /// <summary>
    /// What is known below one identity of a page: its components, the named incidents, and all that are open.
    /// </summary>
    ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken);

    /// <summary>How far a handler has got, or null when it never ran.</summary>
    ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken);

    /// <summary>Stores how far a handler has got, together with events it gave up on.</summary>
    ValueTask SaveCursorAsync(DeliveryCursor cursor, ParkedDelivery? parked, CancellationToken cancellationToken);
}
