using StatusMonitor.Handlers;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>To a receiver that forgets, what is open is said again every minute, and what ended for five more.</summary>
public sealed class RefreshTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly DeliveryBench _bench = new();
    private readonly RefreshedHandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_is_open_is_said_every_minute_and_what_ended_for_a_while()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("o1", incident: "other"));
        await life.Rest();
        Assert.Empty(_handler.Refreshes);
        await _bench.PassAsync(Minute, life);
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved"));
        await life.Rest();
        for (var round = 0; round < 6; round++) await _bench.PassAsync(Minute, life);
        Assert.Equal(["e1 o1", "e2 o1", "e2 o1", "e2 o1", "e2 o1", "e2 o1", "o1"], _handler.Refreshes.Select(Sorted));
    }

    [Fact]
    public async Task After_a_restart_it_is_said_at_once()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await life.StopAsync();
        await (await _bench.LiveAsync(_handler)).Rest();
        Assert.Equal(["e1"], _handler.Refreshes);
    }

    [Fact]
    public async Task A_round_that_fails_or_throws_is_only_counted_and_the_next_comes_all_the_same()
    {
        _handler.Refreshed = round => round switch
        {
            1 => new DeliveryResult.TryAgain(DeliveryFailure.Network),
            2 => throw new FormatException("bad"),
            3 => new DeliveryResult.GiveUp(DeliveryFailure.Refused),
            _ => DeliveryResult.Done,
        };
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        for (var round = 0; round < 4; round++) await _bench.PassAsync(Minute, life);
        Assert.Equal(4, _handler.Refreshes.Count);
        Assert.Equal([3007, 3007, 3007], _bench.Logger.Ids);
        Assert.Empty(await _bench.ParkedAsync());
        Assert.Null(life.Pump.Status.Waiting);
    }

    [Fact]
    public async Task An_incident_whose_end_the_handler_was_not_told_of_is_not_said_to_be_open()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        _bench.Silence(SilenceTests.Everything(_bench.Time, Minute));
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved"));
        await life.Rest();
        await _bench.PassAsync(Minute * 2, life);
        await life.StopAsync();
        await (await _bench.LiveAsync(_handler)).Rest();
        Assert.Empty(_handler.Refreshes);
    }

    [Fact]
    public async Task An_end_that_was_parked_when_the_process_ended_is_an_end()
    {
        var once = new StatusMonitor.Delivery.DeliveryOptions { Guarantee = DeliveryGuarantee.AtMostOnce };
        var called = new TaskCompletionSource();
        _handler.Answer = async (news, _, token) =>
        {
            if (news.Id.Value == "e1") return DeliveryResult.Done;
            called.TrySetResult();
            return await new TaskCompletionSource<DeliveryResult>().Task.WaitAsync(token);
        };
        var life = await _bench.LiveAsync(_handler, once);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("e2", status: "resolved"));
        await called.Task.Soon();
        await life.StopAsync();
        await (await _bench.LiveAsync(_handler, once)).Rest();
        Assert.Single(await _bench.ParkedAsync());
        Assert.Empty(_handler.Refreshes);
    }

    private static string Sorted(string round) => string.Join(' ', round.Split(' ').Order());
}
