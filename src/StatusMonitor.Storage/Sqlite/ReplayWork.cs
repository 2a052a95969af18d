using System.Text.Json;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Makes parked deliveries held ones. They change places within one transaction, so that none is lost or doubled.</summary>
internal sealed class ReplayWork(ReplayQuery query, DateTimeOffset now) : WriteWork
{
    /// <summary>How many there were, once the work is done.</summary>
    public int Count { get; private set; }

    protected override void Apply(WriteSession session)
    {
        var taken = session.TakeParked(query);
        foreach (var (handler, position) in taken)
        {
            var held = new HeldDelivery(handler, position, HoldReason.Replay, now, now, null);
            session.Hold(handler, position, JsonSerializer.SerializeToUtf8Bytes(held, StorageJson.Default.HeldDelivery));
        }

        if (taken.Count > 0)
            session.NextRevision();
        Count = taken.Count;
    }
}
