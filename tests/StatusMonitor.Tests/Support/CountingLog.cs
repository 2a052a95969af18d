using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Support;

/// <summary>A log in memory that counts what is asked of it and can fail an append before anything is stored.</summary>
internal sealed class CountingLog : IEventLog
{
    private readonly InMemoryEventLog _inner = new();

    public int Appends { get; private set; }

    public int Reads { get; private set; }

    public bool FailNext { get; set; }

    public EventPosition End => _inner.End;

    public ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken)
    {
        Appends++;
        if (!FailNext) return _inner.AppendAsync(commit, cancellationToken);
        FailNext = false;
        throw new EventLogException(EventLogFailure.Full, "the disk is full");
    }

    public ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken)
    {
        Reads++;
        return _inner.ReadPageAsync(page, cancellationToken);
    }

    public ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken)
    {
        Reads++;
        return _inner.ReadKnownAsync(page, identity, incidents, cancellationToken);
    }

    public ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken) =>
        _inner.ReadCursorAsync(handler, cancellationToken);

    public ValueTask SaveCursorAsync(DeliveryCursor cursor, ParkedDelivery? parked, CancellationToken cancellationToken) =>
        _inner.SaveCursorAsync(cursor, parked, cancellationToken);

    public ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken) =>
        _inner.ReadAsync(after, limit, cancellationToken);

    public IAsyncEnumerable<StatusEvent> ReadHistoryAsync(HistoryQuery query, CancellationToken cancellationToken) =>
        _inner.ReadHistoryAsync(query, cancellationToken);

    public ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken) => _inner.WaitAsync(position, cancellationToken);

    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}
