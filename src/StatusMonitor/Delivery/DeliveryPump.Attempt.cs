using System.Diagnostics;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>Exceptions in a row after which an event is taken for poison, which must not stop the queue.</summary>
    private const int PoisonedAfter = 10;

    private Attempts _attempts = new(EventPosition.Start, null);

    /// <summary>Tries one event until it is delivered or parked.</summary>
    private async ValueTask SettleAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        // The row of failures outlives a failure of the log in between, or poison would be counted anew each time.
        if (_attempts.Position != statusEvent.Position || _attempts.IsDone)
            Begin(statusEvent.Position);
        while (!_attempts.IsDone)
        {
            await WaitForNextTryAsync(cancellationToken);
            if (await StandsBackAsync(statusEvent, cancellationToken) || await IsForNobodyAsync(statusEvent, cancellationToken)) return;
            await WaitForRateAsync(cancellationToken);
            if (_stored.Sending != statusEvent.Position || _unsaved.IsPressing)
                await SaveAsync(statusEvent.Position, cancellationToken);
            var dispatch = await DispatchAsync(statusEvent, cancellationToken);
            _attempts.HasFailed = false;
            await TakeAsync(await CallAsync(dispatch, cancellationToken), dispatch, cancellationToken);
        }
    }

    /// <summary>What was tried before a restart goes on where it was: its waits, its progress, and what is unknown of it.</summary>
    private void Begin(EventPosition position)
    {
        var before = _waiting?.Position == position ? _waiting : null;
        if (before is null) EndWaiting();
        _attempts = new Attempts(position, before) { MayHaveArrived = before?.MayHaveArrived == true || _ambiguous == position };
        if (_ambiguous == position) _ambiguous = null;
    }

    private async ValueTask WaitForNextTryAsync(CancellationToken cancellationToken)
    {
        while (_waiting is { } waiting && waiting.NextTry - Now is { Ticks: > 0 } left)
        {
            var trouble = TroubleIn(waiting);
            await Task.Delay(trouble is { } soon && soon < left ? soon : left, _context.Time, cancellationToken);
            await SayTroubleAsync(cancellationToken);
        }
    }

    private async ValueTask WaitForRateAsync(CancellationToken cancellationToken)
    {
        if (_rate is null) return;
        while (_rate.WaitAt(Now) is { Ticks: > 0 } left)
            await Task.Delay(left, _context.Time, cancellationToken);
        _rate.Take(Now);
    }

    private async ValueTask<Dispatch> DispatchAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        var dispatch = new Dispatch(statusEvent) { Repeated = _attempts.MayHaveArrived, Progress = _attempts.Progress };
        if (statusEvent.Incident is null) return dispatch;
        _attempts.IsOver = _held.At(statusEvent.Position)?.Held.Reason == HoldReason.Replay && await HasEndedSinceAsync(statusEvent, cancellationToken);
        return dispatch with
        {
            Earlier = await EarlierAsync(statusEvent, cancellationToken),
            Folded = await FoldedIntoAsync(statusEvent, cancellationToken),
        };
    }

    private async ValueTask<DeliveryResult> CallAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin("deliver");
        span?.SetTag("statusmon.handler", Name).SetTag("statusmon.event", dispatch.Event.Id.Value);
        try
        {
            var result = await _handler.DeliverAsync(dispatch, cancellationToken)
                ?? throw new InvalidOperationException($"Handler {Name} returned no result.");
            span?.SetTag("statusmon.outcome", result.GetType().Name.ToLowerInvariant());
            (_attempts.Thrown, _attempts.LastThrown) = (0, null);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception thrown)
        {
            _attempts.Thrown++;
            _attempts.LastThrown = thrown;
            var detail = $"{thrown.GetType().Name}: {thrown.Message}";
            return new DeliveryResult.TryAgain(DeliveryFailure.HandlerError, detail, null, Ambiguous: true);
        }
    }

    private ValueTask TakeAsync(DeliveryResult result, Dispatch dispatch, CancellationToken cancellationToken)
    {
        var statusEvent = dispatch.Event;
        switch (result)
        {
            case DeliveryResult.Delivered done:
                NoteWhetherGone(null);
                Delivered(dispatch, done.Receipt);
                return ValueTask.CompletedTask;
            case DeliveryResult.GiveUp gaveUp:
                NoteWhetherGone(gaveUp.Reason);
                return ParkAsync(statusEvent, gaveUp.Reason, gaveUp.Detail, cancellationToken);
            case DeliveryResult.TryAgain { Ambiguous: true } lost when _options.Guarantee == DeliveryGuarantee.AtMostOnce:
                var detail = lost.Detail is { } what ? $"it may have arrived: {what}" : "it may have arrived";
                return ParkAsync(statusEvent, DeliveryFailure.Unknown, detail, cancellationToken);
            case DeliveryResult.TryAgain failed when _attempts.Thrown >= PoisonedAfter:
                return ParkAsync(statusEvent, failed.Reason, failed.Detail, cancellationToken);
            case DeliveryResult.TryAgain failed:
                return PostponeAsync(failed, statusEvent.Position, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private void Delivered(Dispatch dispatch, string? receipt)
    {
        var (statusEvent, now) = (dispatch.Event, Now);
        EndWaiting();
        _unsaved.IsPressing = true;
        if (_held.Has(statusEvent.Position)) _unsaved.Release(statusEvent.Position);
        if (statusEvent.Incident is not null) Remember(dispatch, receipt, now);
        _context.Metrics.Delivered(Name, statusEvent, now);
        if (_outcomes.Ends(now) is { } ended)
            Log.DeliversAgain(_context.Logger, Name, ended.Lasted, ended.Failures);
        Settle(statusEvent.Position);
        UnfoldWhatIsFree();
    }

    private async ValueTask PostponeAsync(
        DeliveryResult.TryAgain failed, EventPosition position, CancellationToken cancellationToken)
    {
        var next = _attempts.Fail(Name, failed, Now, _context.Jitter());
        Volatile.Write(ref _waiting, next);
        _context.Metrics.Retried(Name, failed.Reason);
        if (_outcomes.Fails($"retried {failed.Reason}", Now))
            Log.Postponed(_context.Logger, _attempts.LastThrown, Name, position, failed.Reason, failed.Detail, next.NextTry);

        // What was answered is kept also when a shutdown comes between this line and the next.
        _attempts.HasFailed = !failed.Ambiguous;
        _unsaved.IsPressing = true;
        // A definite failure is no longer "sending": a restart while waiting must not take it for an ambiguous one.
        await SaveAsync(failed.Ambiguous ? position : null, cancellationToken);
        await SayTroubleAsync(cancellationToken);
    }
}
