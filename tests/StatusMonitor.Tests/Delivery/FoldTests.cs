using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>While a named upstream has an open incident, those of pages that depend on it are told within it. openai depends on aws.</summary>
public sealed class FoldTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public FoldTests() => _bench.Orders.Route(Plan());

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_folded_incident_stands_in_the_upstreams_messages_as_it_stood_last()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"), RoutedNews.Of("d2", status: "identified"), RoutedNews.Of("o1", page: "stripe"), Aws("u2"));
        await life.Rest();
        Assert.Equal(["u1", "o1", "u2"], _handler.Calls);
        Assert.Empty(_handler.Last("u1").Folded);
        Assert.Equal(("openai", "identified"), Assert.Single(_handler.Last("u2").Folded.Select(folded => (folded.Page.Key.Value, folded.Incident.Status))));
    }

    [Fact]
    public async Task One_that_is_still_open_at_the_upstreams_end_is_told_from_its_beginning_also_after_a_restart()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"), RoutedNews.Of("d2", status: "identified"));
        await life.Rest();
        await life.StopAsync();
        life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u2", status: "resolved"));
        await life.Rest();
        Assert.Equal(["u1", "u2", "d1", "d2"], _handler.Calls);
        Assert.Single(_handler.Last("u2").Folded);
        Assert.Empty(await _bench.HeldAsync());
    }

    [Fact]
    public async Task One_that_ended_meanwhile_is_let_go()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"), RoutedNews.Of("d2", status: "resolved", impact: "none"), Aws("u2", status: "resolved"));
        await life.Rest();
        Assert.Equal(["u1", "u2"], _handler.Calls);
        Assert.Empty(await _bench.HeldAsync());
    }

    [Fact]
    public async Task Nothing_is_folded_for_a_handler_that_was_not_told_of_the_upstream()
    {
        _bench.Orders.Route(Plan() with { Routes = [new Route { Match = new EventMatch { Pages = ["aws"] }, To = [] }, new Route { To = ["archive"] }] });
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"));
        await life.Rest();
        Assert.Equal(["d1"], _handler.Calls);
    }

    [Fact]
    public async Task One_that_was_told_before_the_upstream_broke_is_told_to_its_end()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("d1"), Aws("u1"), RoutedNews.Of("d2", status: "resolved"));
        await life.Rest();
        Assert.Equal(["d1", "u1", "d2"], _handler.Calls);
    }

    [Fact]
    public async Task An_upstream_that_is_watched_no_longer_lets_go_of_what_was_folded_into_it()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"));
        await life.Rest();
        Assert.Equal(["u1"], _handler.Calls);
        _bench.Orders.Route(RoutePlan.Everything with { Pages = new Dictionary<PageKey, PageRules> { [new("openai")] = new() } });
        await life.Rest();
        Assert.Equal(["u1", "d1"], _handler.Calls);
    }

    [Fact]
    public async Task What_follows_a_folded_beginning_is_folded_too_though_its_impact_fell_below_the_route()
    {
        _bench.Orders.Route(Plan() with { Routes = [new Route { Match = new EventMatch { Impact = ">= major" }, To = ["archive"] }] });
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"), RoutedNews.Of("d2", status: "monitoring", impact: "minor"), Aws("u2", status: "resolved"));
        await life.Rest();
        Assert.Equal(["u1", "u2", "d1", "d2"], _handler.Calls);
    }

    [Fact]
    public async Task An_upstream_that_ends_unheard_holds_nothing_back()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(Aws("u1"), RoutedNews.Of("d1"));
        await life.Rest();
        _bench.Silence(SilenceTests.Everything(_bench.Time, TimeSpan.FromHours(1)) with { Match = new EventMatch { Pages = ["aws"] } });
        await _bench.TellAsync(Aws("u2", status: "resolved"));
        await life.Rest();
        Assert.Equal(["u1", "d1"], _handler.Calls);
    }

    private static StatusEvent Aws(string id, string status = "investigating") => RoutedNews.Of(id, incident: "a1", page: "aws", status: status);

    private static RoutePlan Plan() => RoutePlan.Everything with
    {
        Pages = new Dictionary<PageKey, PageRules>
        {
            [new("openai")] = new() { DependsOn = [new("aws")] },
            [new("aws")] = new(),
            [new("stripe")] = new(),
        },
    };
}
