using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A real log whose cursors can be watched and made to fail.</summary>
internal sealed class LogDouble(IEventLog inner) : IEventLog
{
    public List<DeliveryCursor> Saves { get; } = [];

    /// <summary>Called before a cursor is stored; may throw.</summary>
    public Action<DeliveryCursor> BeforeSave { get; set; } = static _ => { };

    /// <summary>Called after a cursor is stored; may throw.</summary>
    public Action<DeliveryCursor> AfterSave { get; set; } = static _ => { };

    /// <summary>Called before events are read; may throw.</summary>
    public Action BeforeRead { get; set; } = static () => { };

    public EventPosition End => inner.End;

    public async ValueTask SaveCursorAsync(DeliveryCursor cursor, ParkedDelivery? parked, CancellationToken cancellationToken)
    {
        BeforeSave(cursor);
        await inner.SaveCursorAsync(cursor, parked, cancellationToken);
        lock (Saves)
            Saves.Add(cursor);
        AfterSave(cursor);
    }

    public ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        BeforeRead();
        return inner.ReadAsync(after, limit, cancellationToken);
    }

    public ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken) =>
        inner.AppendAsync(commit, cancellationToken);

    public ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken) =>
        inner.ReadPageAsync(page, cancellationToken);

    public ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken) =>
        inner.ReadKnownAsync(page, identity, incidents, cancellationToken);

    public ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken) =>
        inner.ReadCursorAsync(handler, cancellationToken);

    public IAsyncEnumerable<StatusEvent> ReadHistoryAsync(HistoryQuery query, CancellationToken cancellationToken) =>
        inner.ReadHistoryAsync(query, cancellationToken);

    public ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken) =>
        inner.WaitAsync(position, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
