using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>
/// A receiver that says it is gone (404, 410) is not asked with every event: some ban who does not listen. What is for it
/// is parked, the other handlers are told once, and once an hour one event finds out whether it is back.
/// </summary>
internal sealed partial class DeliveryPump
{
    private static readonly TimeSpan GoneFor = TimeSpan.FromHours(1);

    private DateTimeOffset? _goneUntil;

    private void NoteWhetherGone(DeliveryFailure? failure) =>
        _goneUntil = failure == DeliveryFailure.Gone ? Now + GoneFor : failure is null ? null : _goneUntil;

    /// <summary>Parks an event of a receiver that is gone. A replay is asked for by somebody who knows better.</summary>
    private async ValueTask<bool> IsForNobodyAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (_goneUntil is not { } until || Now >= until || _held.At(statusEvent.Position)?.Held.Reason == HoldReason.Replay) return false;
        await ParkAsync(statusEvent, DeliveryFailure.Gone, "the receiver is gone and was not asked; replay this when it is back", cancellationToken);
        return true;
    }
}
