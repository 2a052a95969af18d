namespace StatusMonitor.Polling;

internal sealed partial class Scheduler
{
    private readonly Dictionary<ITick, ScheduledTick> _known = [];

    /// <summary>Begins to drive another tick, at once or, of many, soon.</summary>
    /// <param name="tick">What to drive.</param>
    /// <param name="others">How many are added with it: they are spread as at the start.</param>
    public void Add(ITick tick, int others)
    {
        lock (_gate)
        {
            if (_isStopped) return;
            var now = _time.GetUtcNow();
            _firstTicks++;
            Enqueue(tick, now, now + Cadence.Phase(tick.Key, others, tick.Interval));
            StartDue();
            Rearm();
        }
    }

    /// <summary>Drives a tick no more. Completes once it does not run any longer; nothing is cancelled.</summary>
    public Task RemoveAsync(ITick tick)
    {
        lock (_gate)
        {
            if (!_known.Remove(tick, out var scheduled)) return Task.CompletedTask;
            scheduled.IsRemoved = true;
            if (!scheduled.IsRunning) DropRemoved(scheduled);
            return _isStopped ? _idle.Task : scheduled.Ended.Task;
        }
    }

    private void Enqueue(ITick tick, DateTimeOffset now, DateTimeOffset due)
    {
        var scheduled = new ScheduledTick(tick, BudgetOf(tick, now), TickAsync);
        _known[tick] = scheduled;
        _due.Enqueue(scheduled, due.UtcTicks);
    }

    /// <summary>It stays in the heap, or in a host's queue, until its turn comes; nobody waits for that.</summary>
    private void DropRemoved(ScheduledTick scheduled)
    {
        CountFirst(scheduled);
        scheduled.Ended.TrySetResult();
        if (scheduled.Budget is { } budget && !budget.IsBusy && budget.Waiting.TryDequeue(out var waiting)) _due.Enqueue(waiting, 0);
    }

    private void CountFirst(ScheduledTick scheduled)
    {
        if (scheduled.HasRun) return;
        scheduled.HasRun = true;
        if (--_firstTicks == 0) _firstRound.TrySetResult();
    }
}
