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
    private DateTimeOffset? _parkedSaidAt;
    private (ParkedDelivery Newest, DateTimeOffset Since, long Count)? _parkedUnsaid;

    /// <summary>How long until its failing is worth an event; null when that was said.</summary>
    private TimeSpan? TroubleIn(DeliveryWait waiting) =>
        _troubleSaid == waiting.Since ? null : Positive(waiting.Since + TroubleAfter - Now);

    private static TimeSpan Positive(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);

    /// <summary>Whether the failing that ends now was an event; a restart does not forget it, since ids are made of when it began.</summary>
    private bool WasSaid(DeliveryWait waited) => _troubleSaid == waited.Since || Now - waited.Since >= TroubleAfter;

    private async ValueTask SayTroubleAsync(CancellationToken cancellationToken)
    {
        if (_waiting is not { } waiting || _troubleSaid == waiting.Since || Now - waiting.Since < TroubleAfter) return;
        // Before the commit: one that fails keeps the event, and must not gather another with every try.
        _troubleSaid = waiting.Since;
        _unsaved.Append(OwnEvents.Failing(waiting, Now));
        await SaveAsync(_stored.Sending, cancellationToken);
    }

    /// <summary>Nothing is tried again any more. Who was told that the handler fails is told that it goes on, however the wait ended.</summary>
    private void EndWaiting()
    {
        if (_waiting is not { } waited) return;
        if (WasSaid(waited)) _unsaved.Append(OwnEvents.Recovered(waited, Now));
        Volatile.Write(ref _waiting, null);
        _unsaved.IsPressing = true;
    }

    private async ValueTask ParkAsync(StatusEvent statusEvent, DeliveryFailure reason, string? detail, CancellationToken cancellationToken)
    {
        var now = Now;
        var parked = new ParkedDelivery(Name, statusEvent.Position, reason, detail, now);
        NoteEnd(statusEvent);
        if (_held.Has(parked.Position)) _unsaved.Release(parked.Position);
        EndWaiting();
        // Trouble with telling of trouble is not told: it would go round for ever.
        if (statusEvent.Delivery is null) CountParked(parked);
        if (_outcomes.Fails($"parked {reason}", now))
            Log.Parked(_context.Logger, _attempts.LastThrown, Name, parked.Position, reason, detail);
        _unsavedPark = parked;
        await SaveParkAsync(parked, cancellationToken);
    }

    /// <summary>The first is said at once; of those that follow within an hour only how many they were, at its end.</summary>
    private void CountParked(ParkedDelivery parked)
    {
        _parkedUnsaid = (parked, _parkedUnsaid?.Since ?? parked.ParkedAt, (_parkedUnsaid?.Count ?? 0) + 1);
        SayParked();
    }

    private DateTimeOffset? NextParkedDue() => _parkedUnsaid is null ? null : _parkedSaidAt + ParkedAgainAfter ?? DateTimeOffset.MinValue;

    private bool SayParked()
    {
        var now = Now;
        if (_parkedUnsaid is not var (newest, since, count) || NextParkedDue() > now) return false;
        _unsaved.Append(OwnEvents.Parked(newest, count, since, now));
        (_parkedSaidAt, _parkedUnsaid) = (now, null);
        return true;
    }
}
