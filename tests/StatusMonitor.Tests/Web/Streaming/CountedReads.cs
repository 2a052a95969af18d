using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Web.Streaming;

/// <summary>A log in memory that counts how often it is read.</summary>
internal sealed class CountedReads : IEventReader, IAsyncDisposable
{
    private readonly InMemoryEventLog _log = new();
    private int _reads;
    private int _made;

    public int Reads => _reads;

    public EventPosition End => _log.End;

    public async Task AddAsync(int count, string text = "text") => await _log.AppendOwnAsync([.. Enumerable.Range(0, count).Select(_ => News(text))], null, CancellationToken.None);

    public ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return _log.ReadAsync(after, limit, cancellationToken);
    }

    public IAsyncEnumerable<StatusEvent> ReadHistoryAsync(HistoryQuery query, CancellationToken cancellationToken) => _log.ReadHistoryAsync(query, cancellationToken);

    public ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken) => _log.WaitAsync(position, cancellationToken);

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    private StatusEvent News(string text) => new()
    {
        Id = new EventId($"event{Interlocked.Increment(ref _made)}"),
        Kind = EventKind.PageUnreadable,
        ObservedAt = DateTimeOffset.UnixEpoch,
        Page = new EventPage(new PageKey("acme"), "Acme", "https://status.acme.example"),
        Reading = new EventReading(PollFailure.Html, text, DateTimeOffset.UnixEpoch),
    };
}
