using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A burst told as one event: by an explicit option, and never otherwise.</summary>
public sealed class DigestTests : IAsyncDisposable
{
    private static readonly DeliveryOptions AboveThree = new() { DigestAbove = 3 };

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task By_default_a_burst_is_told_one_by_one()
    {
        await TellAfterStartAsync(new DeliveryOptions(), Burst(60));
        Assert.Equal(60, _handler.Calls.Count);
    }

    [Fact]
    public async Task As_many_as_are_allowed_are_told_one_by_one()
    {
        await TellAfterStartAsync(AboveThree, Burst(3));
        Assert.Equal(["e1", "e2", "e3"], _handler.Calls);
    }

    [Fact]
    public async Task One_more_is_told_as_one_with_where_each_incident_stands_open_ones_first()
    {
        var life = await TellAfterStartAsync(
            AboveThree, RoutedNews.Of("a1", incident: "a"), RoutedNews.Of("b1", incident: "b"), RoutedNews.Page("p1"),
            RoutedNews.Of("b2", incident: "b", status: "identified"), RoutedNews.Of("a2", incident: "a", status: "resolved"));
        var digest = Assert.Single(_handler.Dispatches).Event.Digest!;
        Assert.Equal((5, 1, 5), (digest.Events, digest.From.Value, digest.Until.Value));
        Assert.Equal([("b", "identified", 2), ("a", "resolved", 2)], digest.Incidents.Select(told => (told.Incident.Id.Value, told.Incident.Status, told.Events)));
        Assert.Equal(6, (await _bench.CursorAsync())!.Position.Value);
        Assert.Equal(6, _bench.Stored.End.Value);
        await _bench.TellAsync(RoutedNews.Of("b3", incident: "b", status: "resolved"));
        await life.Rest();
        Assert.Equal(["b2"], _handler.Last("b3").Earlier.Select(earlier => earlier.Event.Value));
    }

    [Fact]
    public async Task A_pager_gets_each_event()
    {
        _handler.Traits = new HandlerTraits { KeepsState = true };
        await TellAfterStartAsync(AboveThree, Burst(10));
        Assert.Equal(10, _handler.Calls.Count);
    }

    [Fact]
    public async Task What_is_not_for_the_handler_does_not_count()
    {
        await TellAfterStartAsync(AboveThree, [.. Burst(3), .. Enumerable.Range(1, 9).Select(number => RoutedNews.Trouble($"t{number}", "archive"))]);
        Assert.Equal(["e1", "e2", "e3"], _handler.Calls);
    }

    [Fact]
    public async Task What_somebody_asked_to_be_told_is_told_by_itself()
    {
        await TellAfterStartAsync(AboveThree, [.. Burst(4), RoutedNews.Page("back", EventKind.PageCondition)]);
        Assert.Equal([EventKind.PageCondition, EventKind.DeliveryDigest], _handler.Kinds.Order());
        Assert.Equal(4, _handler.Dispatches.Single(dispatch => dispatch.Event.Digest is not null).Event.Digest!.Events);
    }

    [Fact]
    public async Task A_digest_that_was_not_delivered_before_the_next_burst_goes_on_in_that()
    {
        var life = await _bench.StartAsync(_handler, AboveThree);
        _bench.Log.AfterSave = cursor =>
        {
            if (cursor.Position.Value == 5) life.Die();
        };
        await _bench.TellAsync([.. Burst(4), RoutedNews.Of("a1", incident: "a")]);
        life.Run();
        await Patience.UntilAsync(() => _bench.Stored.End.Value == 6);
        await life.StopAsync();
        _bench.Log.AfterSave = static _ => { };
        await _bench.TellAsync([.. Enumerable.Range(5, 5).Select(number => RoutedNews.Of($"e{number}", status: "monitoring"))]);
        await (await _bench.LiveAsync(_handler, AboveThree)).Rest();
        var digest = Assert.Single(_handler.Dispatches).Event.Digest!;
        Assert.Equal((10, 1), (digest.Events, digest.From.Value));
        Assert.Equal([("a", 1), ("i1", 9)], digest.Incidents.Select(told => (told.Incident.Id.Value, told.Events)));
    }

    [Fact]
    public async Task An_end_below_the_route_is_part_of_the_digest_that_holds_the_beginning()
    {
        _bench.Orders.Route(new RoutePlan { Routes = [new Route { Match = new EventMatch { Impact = ">= major" }, To = ["archive"] }] });
        await TellAfterStartAsync(AboveThree with { Remind = TimeSpan.FromHours(1) }, [.. Burst(4), RoutedNews.Of("end", status: "resolved", impact: "none")]);
        Assert.Equal("resolved", Assert.Single(Assert.Single(_handler.Dispatches).Event.Digest!.Incidents).Incident.Status);
    }

    [Fact]
    public async Task The_upstreams_end_in_a_digest_sets_free_what_was_folded_into_it()
    {
        _bench.Orders.Route(RoutePlan.Everything with
        {
            Pages = new Dictionary<PageKey, PageRules> { [new("openai")] = new() { DependsOn = [new("aws")] }, [new("aws")] = new(), [new("stripe")] = new() },
        });
        var life = await _bench.LiveAsync(_handler, AboveThree);
        await _bench.TellAsync(RoutedNews.Of("u1", page: "aws"), RoutedNews.Of("d1"));
        await life.Rest();
        await life.StopAsync();
        await _bench.TellAsync([.. Enumerable.Range(1, 4).Select(number => RoutedNews.Of($"s{number}", page: "stripe")), RoutedNews.Of("u2", page: "aws", status: "resolved")]);
        await (await _bench.LiveAsync(_handler, AboveThree)).Rest();
        Assert.Contains("d1", _handler.Calls);
        Assert.Empty(await _bench.HeldAsync());
    }

    private static StatusEvent[] Burst(int count) => [.. Enumerable.Range(1, count).Select(number => RoutedNews.Of($"e{number}"))];

    /// <summary>Appended in one go, while the pump is not looking.</summary>
    private async Task<DeliveryBench.Life> TellAfterStartAsync(DeliveryOptions options, params StatusEvent[] news)
    {
        await (await _bench.LiveAsync(_handler, options)).StopAsync();
        await _bench.TellAsync(news);
        var life = await _bench.LiveAsync(_handler, options);
        await life.Rest();
        return life;
    }
}
