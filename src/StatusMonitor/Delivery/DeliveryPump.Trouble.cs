using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>A handler's own trouble is news too: for the other handlers.</summary>
internal sealed partial class DeliveryPump
{
    /// <summary>How long a handler fails before that is an event.</summary>
    private static readonly TimeSpan TroubleAfter = TimeSpan.FromMinutes(10);

    /// <summary>How long after one word about parked events the next is said.</summary>
    private static readonly TimeSpan ParkedAgainAfter = TimeSpan.FromHours(1);

    private DateTimeOffset? _troubleSaid;
    private (DateTimeOffset At, DateTimeOffset Since, long Count)? _parkedSaid;

    /// <summary>How long until its failing is worth an event; null when that was said.</summary>
    private TimeSpan? TroubleIn(DeliveryWait waiting) =>
        _troubleSaid == waiting.Since ? null : Positive(waiting.Since + TroubleAfter - Now);

    private static TimeSpan Positive(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);

    /// <summary>Whether the failing that ends now was an event; a restart does not forget it, since ids are made of when it began.</summary>
    private bool WasSaid(DeliveryWait waited) => _troubleSaid == waited.Since || Now - waited.Since >= TroubleAfter;

    private async ValueTask SayTroubleAsync(CancellationToken cancellationToken)
    {
        if (_waiting is not { } waiting || _troubleSaid == waiting.Since || Now - waiting.Since < TroubleAfter) return;
        _unsaved.Append(OwnEvents.Failing(waiting, Now));
        await SaveAsync(_stored.Sending, cancellationToken);
        _troubleSaid = waiting.Since;
    }

    private async ValueTask ParkAsync(StatusEvent statusEvent, DeliveryFailure reason, string? detail, CancellationToken cancellationToken)
    {
        NoteEnd(statusEvent);
        // Trouble with telling of trouble is not told: it would go round for ever.
        await ParkAsync(statusEvent.Position, reason, detail, cancellationToken, isOwn: statusEvent.Delivery is not null);
    }

    private async ValueTask ParkAsync(
        EventPosition position, DeliveryFailure reason, string? detail, CancellationToken cancellationToken, bool isOwn = false)
    {
        var now = Now;
        var parked = new ParkedDelivery(Name, position, reason, detail, now);
        if (_held.ContainsKey(position)) _unsaved.Release(position);
        if (_waiting is { } waited && WasSaid(waited)) _unsaved.Append(OwnEvents.Recovered(waited, now));
        Volatile.Write(ref _waiting, null);
        if (!isOwn) SayParked(parked);
        if (_outcomes.Fails($"parked {reason}", now))
            Log.Parked(_context.Logger, _attempts.LastThrown, Name, position, reason, detail);
        _unsavedPark = parked;
        await SaveParkAsync(parked, cancellationToken);
    }

    /// <summary>The first at once; of more that follow, once an hour and how many.</summary>
    private void SayParked(ParkedDelivery parked)
    {
        var (at, since, count) = _parkedSaid is { } said && _outcomes.Failures > 0 ? said : (DateTimeOffset.MinValue, parked.ParkedAt, 0L);
        count++;
        if (parked.ParkedAt - at < ParkedAgainAfter)
        {
            _parkedSaid = (at, since, count);
            return;
        }

        _unsaved.Append(OwnEvents.Parked(parked, count, since));
        _parkedSaid = (parked.ParkedAt, parked.ParkedAt, 0);
    }
}
