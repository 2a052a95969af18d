using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Simulator.Scripts;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class TimelineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_happen_in_order_of_time_at_the_given_speed()
    {
        var time = new FakeTimeProvider();
        var happened = new List<string>();
        var timeline = new Timeline()
            .At(TimeSpan.FromSeconds(10), () => happened.Add("late"))
            .At(TimeSpan.Zero, () => happened.Add("first"))
            .At(TimeSpan.FromSeconds(4), () => happened.Add("early"));

        var run = timeline.RunAsync(time, speed: 2, Token);
        Assert.Equal(["first"], happened);
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(["first"], happened);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(["first", "early"], happened);
        time.Advance(TimeSpan.FromSeconds(3));
        await run;

        Assert.Equal(["first", "early", "late"], happened);
        Assert.Equal(TimeSpan.FromSeconds(10), timeline.Duration);
    }

    [Fact]
    public async Task Cancelling_ends_it_before_the_next_step()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var happened = 0;
        var timeline = new Timeline().At(TimeSpan.Zero, () => happened++).At(TimeSpan.FromSeconds(1), () => happened++);
        var run = timeline.RunAsync(new FakeTimeProvider(), cancellationToken: cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(1, happened);
    }
}
