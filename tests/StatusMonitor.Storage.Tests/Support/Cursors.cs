using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>Saving a cursor and nothing else, or with one parked delivery.</summary>
internal static class Cursors
{
    public static ValueTask<EventPosition> SaveCursorAsync(
        this IEventLog log, DeliveryCursor cursor, ParkedDelivery? parked, CancellationToken cancellationToken) =>
        log.SaveDeliveryAsync(new DeliveryCommit { Cursor = cursor, Parked = parked }, cancellationToken);
}
