using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Routing;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A receiver that is gone is not knocked at with every event.</summary>
public sealed class GoneTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task It_is_asked_once_what_follows_is_parked_and_the_others_are_told_once()
    {
        var others = new HandlerDouble("others");
        var other = await _bench.LiveAsync(others);
        var life = await GoneAsync();
        await _bench.TellAsync(RoutedNews.Of("e2"));
        await _bench.TellAsync(RoutedNews.Of("e3"));
        await life.Rest();
        await other.Rest();
        Assert.Equal(["e1"], _handler.Calls);
        Assert.Equal([DeliveryFailure.Gone, DeliveryFailure.Gone, DeliveryFailure.Gone], (await _bench.ParkedAsync()).Select(parked => parked.Reason));
        Assert.Single(others.Kinds, kind => kind == EventKind.DeliveryParked);
    }

    [Fact]
    public async Task After_an_hour_one_event_finds_that_it_is_back()
    {
        var life = await GoneAsync();
        _handler.Answers((_, _) => DeliveryResult.Done);
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        await _bench.TellAsync(RoutedNews.Of("e2"));
        await _bench.TellAsync(RoutedNews.Of("e3"));
        await life.Rest();
        Assert.Equal(["e1", "e2", "e3"], _handler.Calls);
    }

    [Fact]
    public async Task Who_asks_for_a_replay_is_believed()
    {
        var life = await GoneAsync();
        _handler.Answers((_, _) => DeliveryResult.Done);
        await _bench.Stored.ReplayAsync(new ReplayQuery(), _bench.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        _bench.Orders.Take([]);
        await life.Rest();
        Assert.Equal(["e1", "e1"], _handler.Calls);
        await _bench.TellAsync(RoutedNews.Of("e2"));
        await life.Rest();
        Assert.Equal(["e1", "e1", "e2"], _handler.Calls);
    }

    private async Task<DeliveryBench.Life> GoneAsync()
    {
        _handler.Answers((_, _) => new DeliveryResult.GiveUp(DeliveryFailure.Gone, "HTTP 410"));
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        return life;
    }
}
