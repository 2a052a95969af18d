using System.Diagnostics;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>Exceptions in a row after which an event is taken for poison, which must not stop the queue.</summary>
    private const int PoisonedAfter = 10;

    private Attempts _attempts = new(EventPosition.Start);

    /// <summary>Tries one event until it is delivered or parked.</summary>
    private async ValueTask SettleAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        // The row of failures outlives a failure of the log in between, or poison would be counted anew each time.
        if (_attempts.Position != statusEvent.Position)
            _attempts = new Attempts(statusEvent.Position);
        while (_settled.Position < statusEvent.Position)
        {
            await WaitForNextTryAsync(cancellationToken);
            if (_stored.Sending != statusEvent.Position)
                await SaveAsync(statusEvent.Position, cancellationToken);
            await TakeAsync(await CallAsync(statusEvent, cancellationToken), statusEvent.Position, cancellationToken);
        }
    }

    private async ValueTask WaitForNextTryAsync(CancellationToken cancellationToken)
    {
        if (_waiting is { } waiting && waiting.NextTry - _context.Time.GetUtcNow() is { Ticks: > 0 } left)
            await Task.Delay(left, _context.Time, cancellationToken);
    }

    private async ValueTask<DeliveryResult> CallAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _handler.DeliverAsync(new Dispatch(statusEvent), cancellationToken)
                ?? throw new InvalidOperationException($"Handler {Name} returned no result.");
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

    private ValueTask TakeAsync(DeliveryResult result, EventPosition position, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case DeliveryResult.Delivered:
                Delivered(position);
                return ValueTask.CompletedTask;
            case DeliveryResult.GiveUp gaveUp:
                return ParkAsync(position, gaveUp.Reason, gaveUp.Detail, cancellationToken);
            case DeliveryResult.TryAgain { Ambiguous: true } lost when _options.Guarantee == DeliveryGuarantee.AtMostOnce:
                var detail = lost.Detail is { } what ? $"it may have arrived: {what}" : "it may have arrived";
                return ParkAsync(position, DeliveryFailure.Unknown, detail, cancellationToken);
            case DeliveryResult.TryAgain failed when _attempts.Thrown >= PoisonedAfter:
                return ParkAsync(position, failed.Reason, failed.Detail, cancellationToken);
            case DeliveryResult.TryAgain failed:
                return PostponeAsync(failed, position, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private void Delivered(EventPosition position)
    {
        _deliveredUnsaved = true;
        Volatile.Write(ref _waiting, null);
        _context.Metrics.Delivered(Name);
        if (_outcomes.Ends(_context.Time.GetUtcNow()) is { } ended)
            Log.DeliversAgain(_context.Logger, Name, ended.Lasted, ended.Failures);
        _settled.MoveTo(position);
    }

    private ValueTask ParkAsync(
        EventPosition position, DeliveryFailure reason, string? detail, CancellationToken cancellationToken)
    {
        var now = _context.Time.GetUtcNow();
        _unsavedPark = new ParkedDelivery(Name, position, reason, detail, now);
        Volatile.Write(ref _waiting, null);
        if (_outcomes.Fails($"parked {reason}", now))
            Log.Parked(_context.Logger, _attempts.LastThrown, Name, position, reason, detail);
        return SaveParkAsync(_unsavedPark, cancellationToken);
    }

    private async ValueTask PostponeAsync(
        DeliveryResult.TryAgain failed, EventPosition position, CancellationToken cancellationToken)
    {
        var now = _context.Time.GetUtcNow();
        _attempts.Failures++;
        _attempts.Since ??= now;
        var next = now + RetrySchedule.Wait(_attempts.Failures, _context.Jitter(), failed.After);
        Volatile.Write(
            ref _waiting, new DeliveryWait { Handler = Name, Position = position, Since = _attempts.Since.Value, Failures = _attempts.Failures, Reason = failed.Reason, Detail = failed.Detail, NextTry = next });
        _context.Metrics.Retried(Name, failed.Reason);
        if (_outcomes.Fails($"retried {failed.Reason}", now))
            Log.Postponed(_context.Logger, _attempts.LastThrown, Name, position, failed.Reason, failed.Detail, next);

        // A definite failure is no longer "sending": a restart while waiting must not take it for an ambiguous one.
        if (!failed.Ambiguous)
            await SaveAsync(null, cancellationToken);
    }

    /// <summary>What is remembered of the event that is being tried.</summary>
    private sealed class Attempts(EventPosition position)
    {
        public EventPosition Position { get; } = position;

        public int Failures { get; set; }

        public int Thrown { get; set; }

        public Exception? LastThrown { get; set; }

        public DateTimeOffset? Since { get; set; }
    }
}
