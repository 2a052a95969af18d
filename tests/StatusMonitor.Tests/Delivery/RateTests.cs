using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A receiver's rate is kept by waiting: in order, and without dropping anything.</summary>
public sealed class RateTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bucket_of_two_calls_in_ten_seconds_lets_two_through_and_then_one_every_five_seconds(bool isConfigured)
    {
        var limit = new RateLimit(2, TimeSpan.FromSeconds(10));
        _handler.Traits = new HandlerTraits { Rate = isConfigured ? new RateLimit(1, TimeSpan.FromHours(1)) : limit };
        List<double> seconds = [];
        _handler.Answers((_, _) =>
        {
            seconds.Add((_bench.Time.GetUtcNow() - SomeNews.Now).TotalSeconds);
            return DeliveryResult.Done;
        });
        var life = await _bench.StartAsync(_handler, new DeliveryOptions { Rate = isConfigured ? limit : null });
        await _bench.AppendAsync(1, 5);
        life.Run();
        for (var wait = 0; wait < 3; wait++) Assert.Equal(TimeSpan.FromSeconds(5), await _bench.Time.PassNextWaitAsync());
        await life.SettledAsync(5);
        Assert.Equal([0, 0, 5, 10, 15], seconds);
        Assert.Equal(["e1", "e2", "e3", "e4", "e5"], _handler.Calls);
    }

    [Fact]
    public async Task Three_hours_down_and_a_rate_drop_none_of_36_and_keep_their_order()
    {
        var upAt = SomeNews.Now.AddHours(3);
        List<DateTimeOffset> told = [];
        _handler.Answers((_, _) =>
        {
            if (_bench.Time.GetUtcNow() < upAt) return new DeliveryResult.TryAgain(DeliveryFailure.Throttled);
            told.Add(_bench.Time.GetUtcNow());
            return DeliveryResult.Done;
        });
        var life = await _bench.StartAsync(_handler, new DeliveryOptions { Rate = new RateLimit(1, TimeSpan.FromSeconds(1)) });
        await _bench.AppendAsync(1, 36);
        life.Run();
        while (life.Pump.Status.Settled.Value < 36 && _bench.Time.GetUtcNow() < upAt.AddHours(1)) await _bench.Time.PassNextWaitAsync();
        Assert.Equal(Enumerable.Range(1, 36).Select(number => $"e{number}"), _handler.Calls.Distinct());
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.Empty(await _bench.ParkedAsync());
    }

    [Fact]
    public void A_bucket_is_never_fuller_than_full_and_a_clock_set_back_costs_one_call_at_most()
    {
        var now = SomeNews.Now;
        var gate = new RateGate(new RateLimit(2, TimeSpan.FromSeconds(10)), now);
        now += TimeSpan.FromDays(1);
        gate.Take(now);
        gate.Take(now);
        Assert.Equal(TimeSpan.FromSeconds(5), gate.WaitAt(now));
        Assert.Equal(TimeSpan.FromSeconds(5), gate.WaitAt(now - TimeSpan.FromHours(1)));
    }
}
