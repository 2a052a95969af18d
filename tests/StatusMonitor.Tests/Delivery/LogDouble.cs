using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A real log whose cursors can be watched and made to fail.</summary>
internal sealed class LogDouble(IEventLog inner) : PassingLog(inner)
{
    public List<DeliveryCursor> Saves { get; } = [];

    /// <summary>Called before a cursor is stored; may throw.</summary>
    public Action<DeliveryCursor> BeforeSave { get; set; } = static _ => { };

    /// <summary>Called before a step is stored; may throw.</summary>
    public Action<DeliveryCommit> OnCommit { get; set; } = static _ => { };

    /// <summary>Called after a cursor is stored; may throw.</summary>
    public Action<DeliveryCursor> AfterSave { get; set; } = static _ => { };

    /// <summary>Called before events are read; may throw.</summary>
    public Action BeforeRead { get; set; } = static () => { };

    public override async ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken)
    {
        BeforeSave(commit.Cursor);
        OnCommit(commit);
        var end = await base.SaveDeliveryAsync(commit, cancellationToken);
        lock (Saves)
            Saves.Add(commit.Cursor);
        AfterSave(commit.Cursor);
        return end;
    }

    public override ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        BeforeRead();
        return base.ReadAsync(after, limit, cancellationToken);
    }
}
