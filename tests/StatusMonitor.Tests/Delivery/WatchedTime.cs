using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>Virtual time that tells when somebody began to wait, so that a test need not guess when to advance.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(SomeNews.Now)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Ends a test that would hang; never reached by one that passes.</summary>
    public static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return patience;
    }

    /// <summary>How long the next waiter wants to wait.</summary>
    public async ValueTask<TimeSpan> NextWaitAsync()
    {
        using var patience = Patience();
        return await _waits.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Lets the next waiter wait to its end and says how long that was.</summary>
    public async ValueTask<TimeSpan> PassNextWaitAsync()
    {
        var wait = await NextWaitAsync();
        Advance(wait);
        return wait;
    }
}
