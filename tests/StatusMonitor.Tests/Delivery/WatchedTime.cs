using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Delivery;

/// <summary>Virtual time that tells when somebody began to wait, so that a test need not guess when to advance.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(SomeNews.Now)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private readonly ConcurrentDictionary<WatchedTimer, DateTimeOffset> _running = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this, base.CreateTimer(callback, state, dueTime, period));
        _running[timer] = GetUtcNow() + dueTime;
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>
    /// Whether somebody waits now until that instant. A waiter that has said so in some other way may not have begun yet: time that passed
    /// before it begins would be waited for once more.
    /// </summary>
    public bool IsAwaited(DateTimeOffset instant) => instant > GetUtcNow() && _running.Values.Contains(instant);

    /// <summary>Passes over the waits that began before.</summary>
    public void ForgetWaits()
    {
        while (_waits.Reader.TryRead(out _)) { }
    }

    /// <summary>How long the next waiter wants to wait.</summary>
    public async ValueTask<TimeSpan> NextWaitAsync()
    {
        using var patience = Patience.Begin();
        return await _waits.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Lets the next waiter wait to its end and says how long that was.</summary>
    public async ValueTask<TimeSpan> PassNextWaitAsync()
    {
        var wait = await NextWaitAsync();
        Advance(wait);
        return wait;
    }

    private sealed class WatchedTimer(WatchedTime time, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            time._running.TryRemove(this, out _);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            time._running.TryRemove(this, out _);
            return timer.DisposeAsync();
        }
    }
}
