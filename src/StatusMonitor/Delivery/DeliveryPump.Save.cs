using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    private async ValueTask SaveAsync(EventPosition? sending, CancellationToken cancellationToken)
    {
        var cursor = new DeliveryCursor(Name, _settled.Position, sending);
        await _context.Log.SaveDeliveryAsync(_unsaved.With(cursor, _waiting, null), cancellationToken);
        _stored = cursor;
        _unsaved.Clear();
    }

    private async ValueTask SaveParkAsync(ParkedDelivery parked, CancellationToken cancellationToken)
    {
        var isHeld = parked.Position <= _settled.Position;
        var cursor = new DeliveryCursor(Name, isHeld ? _settled.Position : parked.Position, null);
        await _context.Log.SaveDeliveryAsync(_unsaved.With(cursor, null, parked), cancellationToken);
        _stored = cursor;
        _unsavedPark = null;
        _unsaved.Clear();
        Interlocked.Increment(ref _parked);
        _context.Metrics.Parked(Name, parked.Reason);
        Settle(parked.Position);
    }
}
