using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
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

    /// <summary>One batch, or the wait for one. Whatever it leaves undone when it throws, the next call takes up.</summary>
    private async Task ForwardAsync(CancellationToken cancellationToken)
    {
        if (_unsavedPark is { } parked)
            await SaveParkAsync(parked, cancellationToken);
        if (_settled.Position >= _context.Log.End)
        {
            await RestAsync(cancellationToken);
            return;
        }

        var batch = await _context.Log.ReadAsync(_settled.Position, BatchSize, cancellationToken);
        if (batch.Count == 0)
            throw new EventLogException($"The log ends at {_context.Log.End} but has nothing after {_settled.Position}.");
        foreach (var statusEvent in batch)
            await PassAsync(statusEvent, cancellationToken);
        if (_settled.Position.Value - _stored.Position.Value >= UnsavedLimit)
            await SaveAsync(null, cancellationToken);
        LogRecovered();
    }

    private ValueTask PassAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (!statusEvent.Silent)
            return SettleAsync(statusEvent, cancellationToken);
        _settled.MoveTo(statusEvent.Position);
        return ValueTask.CompletedTask;
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        if (_deliveredUnsaved)
            await SaveAsync(null, cancellationToken);
        LogRecovered();
        await _context.Log.WaitAsync(_settled.Position, cancellationToken);
    }

    private async ValueTask SaveAsync(EventPosition? sending, CancellationToken cancellationToken)
    {
        var cursor = new DeliveryCursor(Name, _settled.Position, sending);
        await _context.Log.SaveDeliveryAsync(new DeliveryCommit { Cursor = cursor }, cancellationToken);
        _stored = cursor;
        _deliveredUnsaved = false;
    }

    private async ValueTask SaveParkAsync(ParkedDelivery parked, CancellationToken cancellationToken)
    {
        var cursor = new DeliveryCursor(Name, parked.Position, null);
        await _context.Log.SaveDeliveryAsync(new DeliveryCommit { Cursor = cursor, Parked = parked }, cancellationToken);
        _stored = cursor;
        _unsavedPark = null;
        _deliveredUnsaved = false;
        Interlocked.Increment(ref _parked);
        _context.Metrics.Parked(Name, parked.Reason);
        _settled.MoveTo(parked.Position);
    }

    /// <summary>The log failed, or this code is wrong: say so, wait, carry on.</summary>
    private async Task AfterFailureOfOursAsync(Exception failure, CancellationToken cancellationToken)
    {
        var kind = failure is EventLogException known ? known.Failure.ToString() : failure.GetType().Name;
        if (_logFailures.Fails(kind, _context.Time.GetUtcNow()))
            Log.Stuck(_context.Logger, failure, Name, _settled.Position);
        var wait = RetrySchedule.Wait(_logFailures.Failures, _context.Jitter());
        await Task.Delay(wait, _context.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void LogRecovered()
    {
        if (_logFailures.Ends(_context.Time.GetUtcNow()) is { } ended)
            Log.Unstuck(_context.Logger, Name, ended.Lasted, ended.Failures);
    }

    /// <summary>
    /// What was passed over lazily is kept, without touching a delivery that was cut short: that one stays
    /// <em>sending</em>. Nothing is lost when this fails, some events are only looked at again.
    /// </summary>
    private async Task SaveLastAsync()
    {
        using var deadline = new CancellationTokenSource(LastSaveTimeout, _context.Time);
        try
        {
            if (_unsavedPark is { } parked)
                await SaveParkAsync(parked, deadline.Token);
            else if (_settled.Position > _stored.Position)
                await SaveAsync(_stored.Sending > _settled.Position ? _stored.Sending : null, deadline.Token);
        }
        catch (Exception failure)
        {
            Log.NotSaved(_context.Logger, failure, Name, _settled.Position);
        }
    }
}
