using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>
    /// Before each further try: it may have been silenced meanwhile, or quiet hours have begun. What may have arrived in
    /// part is not kept for the morning, and what was kept once is late enough.
    /// </summary>
    private async ValueTask<bool> StandsBackAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        var held = _held.At(statusEvent.Position)?.Held;
        if (!_attempts.HasBegun || held?.Reason == HoldReason.Replay) return false;
        var verdict = _context.Orders.Router.DecideAgain(statusEvent, Case(wasTold: true));
        if (verdict is Verdict.Skip { Why: SkipReason.Silenced })
        {
            GiveWay(statusEvent);
            return true;
        }

        if (verdict is not Verdict.Hold later || held is not null || _attempts.MayHaveArrived || _attempts.Progress is not null) return false;
        EndWaiting();
        _attempts.IsDone = true;
        await HoldAsync(statusEvent, HoldReason.Quiet, later.Until, null, cancellationToken);
        return true;
    }

    private void GiveWay(StatusEvent statusEvent)
    {
        EndWaiting();
        if (_held.Has(statusEvent.Position)) _unsaved.Release(statusEvent.Position);
        NoteEnd(statusEvent);
        _unsaved.IsPressing = true;
        Settle(statusEvent.Position);
    }
}
