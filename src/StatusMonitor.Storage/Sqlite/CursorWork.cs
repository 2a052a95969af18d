using System.Text.Json;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

internal sealed class CursorWork(DeliveryCursor cursor, ParkedDelivery? parked) : WriteWork
{
    protected override void Apply(WriteSession session)
    {
        session.SaveCursor(cursor);
        if (parked is not null)
            session.Park(parked, JsonSerializer.SerializeToUtf8Bytes(parked, StorageJson.Default.ParkedDelivery));
    }
}
