using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <summary>Delivers until cancelled, then saves how far it got and returns. Never ends otherwise, and never throws.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A handler that never really waits (a terminal) would else run on the caller's back.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ForwardAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                await AfterFailureOfOursAsync(failure, cancellationToken);
            }
        }

        await SaveLastAsync();
    }

    /// <summary>
    /// One thing that is due, or the wait for one. What was kept for later comes before what is new, since it is older.
    /// Whatever it leaves undone when it throws, the next call takes up.
    /// </summary>
    private async Task ForwardAsync(CancellationToken cancellationToken)
    {
        if (_unsavedPark is { } parked)
            await SaveParkAsync(parked, cancellationToken);
        if (await FinishBegunAsync(cancellationToken)) return;
        await HeedOrdersAsync(cancellationToken);
        if (await TakeUpHeldAsync(cancellationToken) || await KeepStandingAsync(cancellationToken))
            return;
        if (_settled.Position < _context.Log.End)
        {
            if (!await DigestAsync(cancellationToken)) await PassBatchAsync(cancellationToken);
        }
        else if (!await RemindAsync(cancellationToken))
        {
            await RestAsync(cancellationToken);
        }
    }

    /// <summary>
    /// What was tried before a restart, or before the log failed, is settled before anything else, or another event
    /// would take the place of what is remembered of it.
    /// </summary>
    private async ValueTask<bool> FinishBegunAsync(CancellationToken cancellationToken)
    {
        if ((_waiting?.Position ?? _ambiguous) is not { } begun || IsSettled(begun)) return false;
        await SettleAsync(await ReadAsync(begun, cancellationToken), cancellationToken);
        return true;
    }

    private async ValueTask PassBatchAsync(CancellationToken cancellationToken)
    {
        var batch = await _context.Log.ReadAsync(_settled.Position, BatchSize, cancellationToken);
        if (batch.Count == 0)
            throw new EventLogException($"The log ends at {_context.Log.End} but has nothing after {_settled.Position}.");
        foreach (var statusEvent in batch)
            await PassAsync(statusEvent, cancellationToken);
        if (_settled.Position.Value - _stored.Position.Value >= UnsavedLimit)
            await SaveAsync(null, cancellationToken);
        LogRecovered();
    }

    /// <summary>Until the log grows, something kept for later or a reminder is due, or people ask for something.</summary>
    private async Task RestAsync(CancellationToken cancellationToken)
    {
        // Also what was only passed over: who looks from outside must not take it for waiting.
        if (_unsaved.IsPressing || _settled.Position > _stored.Position)
            await SaveAsync(null, cancellationToken);
        LogRecovered();
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var news = _context.Log.WaitAsync(_settled.Position, wake.Token).AsTask();
        var orders = _context.Orders.ChangedAfter(_ordersSeen).WaitAsync(wake.Token);
        var due = DueIn() is { } left ? Task.Delay(left, _context.Time, wake.Token) : orders;
        var first = await Task.WhenAny(news, orders, due);
        await wake.CancelAsync();
        await Task.WhenAll(news, orders, due).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private TimeSpan? DueIn()
    {
        DateTimeOffset?[] all = [_held.NextDue, NextRefreshDue(), NextReminderDue(), NextParkedDue()];
        if (all.Min() is not { } due) return null;
        var left = due - Now;
        // Timers do not count for longer than some weeks; after a day it is simply asked again.
        return left > LongestRest ? LongestRest : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>The log failed, or this code is wrong: say so, wait, carry on.</summary>
    private async Task AfterFailureOfOursAsync(Exception failure, CancellationToken cancellationToken)
    {
        var kind = failure is EventLogException known ? known.Failure.ToString() : failure.GetType().Name;
        if (_logFailures.Fails(kind, Now))
            Log.Stuck(_context.Logger, failure, Name, _settled.Position);
        var wait = RetrySchedule.Wait(_logFailures.Failures, _context.Jitter());
        await Task.Delay(wait, _context.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void LogRecovered()
    {
        if (_logFailures.Ends(Now) is { } ended)
            Log.Unstuck(_context.Logger, Name, ended.Lasted, ended.Failures);
    }

    /// <summary>
    /// What was passed over lazily and what was answered last are kept, without touching a delivery that was cut short: that
    /// one stays <em>sending</em>. Nothing is lost when this fails, some events are only looked at again.
    /// </summary>
    private async Task SaveLastAsync()
    {
        using var deadline = new CancellationTokenSource(LastSaveTimeout, _context.Time);
        try
        {
            if (_unsavedPark is { } parked)
                await SaveParkAsync(parked, deadline.Token);
            else if (_settled.Position > _stored.Position || _unsaved.IsPressing)
                await SaveAsync(StillSending, deadline.Token);
        }
        catch (Exception failure)
        {
            Log.NotSaved(_context.Logger, failure, Name, _settled.Position);
        }
    }

    private EventPosition? StillSending =>
        _stored.Sending is { } sending && !IsSettled(sending) && !(_attempts.Position == sending && _attempts.HasFailed) ? sending : null;

    /// <summary>Whether nothing is left to be done of an event: it is behind the cursor and not kept for later.</summary>
    private bool IsSettled(EventPosition position) => position <= _settled.Position && !_held.Has(position);

    private void Settle(EventPosition position)
    {
        _attempts.IsDone = true;
        _held.Remove(position);
        if (position > _settled.Position)
            _settled.MoveTo(position);
    }
}
