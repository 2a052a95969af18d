using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>What people do not want to hear for a while.</summary>
public sealed class SilenceTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    /// <summary>A silence over everything, from now on.</summary>
    internal static Silence Everything(TimeProvider time, TimeSpan lasting) => new()
    {
        Id = "s1",
        Match = new EventMatch(),
        From = time.GetUtcNow(),
        Until = time.GetUtcNow() + lasting,
        Comment = "moving house",
    };

    [Fact]
    public async Task A_silence_holds_for_what_matches_and_ends()
    {
        _bench.Silence(Everything(_bench.Time, TimeSpan.FromHours(1)) with { Match = new EventMatch { Pages = ["openai"] } });
        var life = await _bench.LiveAsync(_handler);
        await life.Rest();
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("s1", page: "stripe"));
        await life.Rest();
        Assert.Equal(["s1"], _handler.Calls);
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        await _bench.TellAsync(RoutedNews.Of("e2"));
        await life.Rest();
        Assert.Equal(["s1", "e2"], _handler.Calls);
        Assert.Equal(3, _bench.Stored.End.Value);
    }

    [Fact]
    public async Task What_was_seen_in_a_silence_stays_silent_when_it_is_reached_after_its_end()
    {
        _handler.Answers((_, call) => call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.Network, null, TimeSpan.FromHours(2)) : DeliveryResult.Done);
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Page("p1"));
        await _bench.WaitingAsync(life);
        _bench.Silence(Everything(_bench.Time, TimeSpan.FromHours(1)) with { Match = new EventMatch { Kinds = ["incident.*"] } });
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.PassAsync(TimeSpan.FromHours(2), life);
        Assert.Equal(["p1", "p1"], _handler.Calls);
    }

    [Fact]
    public async Task An_event_that_is_silenced_while_it_is_tried_again_gives_way_to_the_next()
    {
        _bench.Orders.Route(RoutePlan.Everything with { Pages = new Dictionary<PageKey, PageRules> { [new("openai")] = new() { Category = "ai" }, [new("stripe")] = new() } });
        _handler.Answers((news, _) => news.Id.Value == "e1" ? new DeliveryResult.TryAgain(DeliveryFailure.ServerError) : DeliveryResult.Done);
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("s1", page: "stripe"));
        await _bench.WaitingAsync(life);
        _bench.Silence(Everything(_bench.Time, TimeSpan.FromHours(1)) with { Match = new EventMatch { Categories = ["ai"] } });
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        Assert.Equal(["e1", "s1"], _handler.Calls);
        Assert.Null(life.Pump.Status.Waiting);
        Assert.Null(await _bench.Stored.ReadWaitAsync("archive", TestContext.Current.CancellationToken));
        Assert.Empty(await _bench.ParkedAsync());
    }

    [Fact]
    public async Task A_failing_that_was_said_is_said_to_have_ended_when_its_event_is_silenced()
    {
        _handler.Answers((_, _) => new DeliveryResult.TryAgain(DeliveryFailure.ServerError, null, TimeSpan.FromHours(1)));
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.WaitingAsync(life);
        _bench.Time.Advance(TimeSpan.FromMinutes(10));
        await Patience.UntilAsync(() => _bench.Stored.End.Value == 2);
        await _bench.WaitingAsync(life);
        _bench.Silence(Everything(_bench.Time, TimeSpan.FromHours(2)));
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        Assert.Single(await _bench.OfKindAsync(EventKind.DeliveryRecovered));
    }

    [Fact]
    public async Task What_was_asked_for_is_told_in_a_silence_also_when_it_is_tried_again()
    {
        _bench.Silence(Everything(_bench.Time, TimeSpan.FromHours(1)));
        _handler.Answers((_, call) => call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.ServerError) : DeliveryResult.Done);
        var life = await _bench.LiveAsync(_handler);
        await life.Rest();
        await _bench.TellAsync(RoutedNews.Page("p1", EventKind.PageCondition) with { To = ["archive"] });
        await _bench.WaitingAsync(life);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        Assert.Equal(["p1", "p1"], _handler.Calls);
    }
}
