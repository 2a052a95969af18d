using Microsoft.Extensions.Logging;

namespace StatusMonitor.Polling;

/// <summary>
/// Drives all ticks of a process: one heap of due times, one timer. A tick never overlaps itself, at most
/// <see cref="AtATime"/> run at once, and hosts other than loopback have a budget each. Thread-safe.
/// </summary>
internal sealed partial class Scheduler : IAsyncDisposable
{
    /// <summary>Ticks at a time in the whole process.</summary>
    public const int AtATime = 64;

    private static readonly TimeSpan MinBackOff = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<ScheduledTick, long> _due = new();
    private readonly Dictionary<string, HostBudget> _budgets = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstRound = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly bool _isOnce;
    private readonly ITimer _timer;
    private long _timerDue = long.MaxValue;
    private int _underWay;
    private int _firstTicks;
    private bool _isStopped;

    /// <param name="ticks">What to drive.</param>
    /// <param name="isOnce">True to let each tick once and then stop.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Takes what ticks throw.</param>
    public Scheduler(IReadOnlyList<ITick> ticks, bool isOnce, TimeProvider time, ILogger<Scheduler> logger)
    {
        (_time, _logger, _isOnce, _firstTicks) = (time, logger, isOnce, ticks.Count);
        _timer = time.CreateTimer(static state => ((Scheduler)state!).Run(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var now = time.GetUtcNow();
        foreach (var tick in ticks)
            Enqueue(tick, now, now + Cadence.Phase(tick.Key, ticks.Count, tick.Interval));
        if (ticks.Count == 0) _firstRound.TrySetResult();
    }

    /// <summary>Completes when each tick has run once.</summary>
    public Task FirstRound => _firstRound.Task;

    /// <summary>Starts; returns at once.</summary>
    public void Start() => Run();

    /// <summary>Starts no more ticks, cancels those under way, and returns when they have ended.</summary>
    public async Task StopAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
            if (_underWay == 0) _idle.TrySetResult();
        }

        await _stopping.CancelAsync();
        await _idle.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _timer.DisposeAsync();
        _stopping.Dispose();
    }

    private HostBudget? BudgetOf(ITick tick, DateTimeOffset now)
    {
        if (tick.Url.IsLoopback) return null;
        if (!_budgets.TryGetValue(tick.Url.IdnHost, out var budget)) _budgets[tick.Url.IdnHost] = budget = new HostBudget(now);
        return budget;
    }

    private void Run()
    {
        lock (_gate)
        {
            _timerDue = long.MaxValue;
            StartDue();
            Rearm();
        }
    }

    private void StartDue()
    {
        var now = _time.GetUtcNow();
        while (!_isStopped && _underWay < AtATime && _due.TryPeek(out var next, out var due) && due <= now.UtcTicks)
        {
            _due.Dequeue();
            if (next.IsRemoved) DropRemoved(next);
            else if (next.Budget is { IsBusy: true } busy) busy.Waiting.Enqueue(next);
            else if (next.Budget is { } budget && !budget.TryTake(now, out var freeAt)) _due.Enqueue(next, freeAt.UtcTicks);
            else
            {
                _underWay++;
                next.IsRunning = true;
                ThreadPool.UnsafeQueueUserWorkItem(next, preferLocal: false);
            }
        }
    }

    private void Rearm()
    {
        if (_isStopped || _underWay >= AtATime || !_due.TryPeek(out _, out var due) || due >= _timerDue) return;
        _timerDue = due;
        var wait = TimeSpan.FromTicks(Math.Max(0, due - _time.GetUtcNow().UtcTicks));
        // Timers count whole milliseconds and round down: without this one, a tick due in a fraction would spin.
        _timer.Change(wait == TimeSpan.Zero ? wait : wait + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    private async Task TickAsync(ScheduledTick scheduled)
    {
        var tick = new Tick(default, 1);
        try
        {
            tick = await scheduled.Tick.TickAsync(_time.GetUtcNow(), _stopping.Token);
            if (scheduled.Thrown > 0) Log.Mended(_logger, scheduled.Tick.Key);
            (scheduled.Thrown, scheduled.Message) = (0, null);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            tick = new Tick(DateTimeOffset.MaxValue, 1);
        }
        catch (Exception thrown)
        {
            tick = new Tick(_time.GetUtcNow() + Blame(scheduled, thrown), 1);
        }

        End(scheduled, tick);
    }

    /// <summary>Storage failed, or there is a bug: said once, tried again for ever, more and more slowly.</summary>
    private TimeSpan Blame(ScheduledTick scheduled, Exception thrown)
    {
        if (scheduled.Message != thrown.Message) Log.Threw(_logger, scheduled.Tick.Key, thrown.Message, thrown is EventLog.EventLogException ? null : thrown);
        (scheduled.Message, scheduled.Thrown) = (thrown.Message, scheduled.Thrown + 1);
        var interval = scheduled.Tick.Interval > MinBackOff ? scheduled.Tick.Interval : MinBackOff;
        return Cadence.BackOff(interval, scheduled.Thrown, 0.5);
    }

    private void End(ScheduledTick scheduled, Tick tick)
    {
        lock (_gate)
        {
            _underWay--;
            scheduled.IsRunning = false;
            Requeue(scheduled, tick);
            if (scheduled.Budget is { } budget)
            {
                budget.Return(tick.Requests);
                if (budget.Waiting.TryDequeue(out var waiting)) _due.Enqueue(waiting, 0);
            }

            StartDue();
            Rearm();
            if (_isStopped && _underWay == 0) _idle.TrySetResult();
        }
    }

    private void Requeue(ScheduledTick scheduled, Tick tick)
    {
        if (scheduled.IsRemoved) scheduled.Ended.TrySetResult();
        if (tick.Due == DateTimeOffset.MaxValue) return;
        CountFirst(scheduled);
        if (!scheduled.IsRemoved && !_isOnce) _due.Enqueue(scheduled, tick.Due.UtcTicks);
    }

    private static partial class Log
    {
        [LoggerMessage(2010, LogLevel.Error, "{Page}: {Message}")]
        public static partial void Threw(ILogger logger, string page, string message, Exception? exception);

        [LoggerMessage(2011, LogLevel.Information, "{Page}: goes on")]
        public static partial void Mended(ILogger logger, string page);
    }
}
