using System.Text.Json.Nodes;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A page of many products, of which somebody wants some: from the page's bytes to the handler.</summary>
public sealed class ScopeTests : IAsyncDisposable
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();
    private World _world = null!;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_sibling_product_is_not_told_of_though_its_page_unlinks_it_at_the_end()
    {
        var life = await WatchAsync("R2");
        var item = Open("i1", "Hong Kong");
        Step(item, "identified", named: []);
        await TickAsync(life);
        item.Components.Clear();
        Step(item, "resolved", named: []);
        await TickAsync(life);
        Assert.Empty(_handler.Calls);
    }

    [Fact]
    public async Task An_incident_that_once_named_a_wanted_part_is_told_to_its_end_though_the_page_unlinks_it_and_after_restarts()
    {
        var life = await WatchAsync("R2");
        var item = Open("i1", "R2");
        await TickAsync(life);
        await life.StopAsync();
        _world.Restart();
        life = await _bench.LiveAsync(_handler);
        item.Components.Clear();
        Step(item, "monitoring", named: ["Hong Kong"]);
        await TickAsync(life);
        Step(item, "resolved", named: []);
        await TickAsync(life);
        Assert.Equal(["investigating", "monitoring", "resolved"], _handler.Dispatches.Select(told => told.Event.Update!.Status));
    }

    [Fact]
    public async Task Who_was_told_nothing_yet_is_told_when_it_grows_though_the_wanted_part_was_unlinked_meanwhile()
    {
        var life = await WatchAsync("R2", new Route { Match = new EventMatch { Impact = ">= major", Components = ["R2"] }, To = ["archive"] });
        var item = Open("i1", "R2");
        await TickAsync(life);
        Assert.Empty(_handler.Calls);
        _world.Restart();
        item.Components.Clear();
        item.Impact = "critical";
        Step(item, "identified", named: ["Hong Kong"]);
        await TickAsync(life);
        Assert.Single(_handler.Calls);
        var touched = _handler.Dispatches[0].Event.Incident!.Touched!;
        Assert.Contains(new TouchedComponent("R2") { Group = "Sites" }, touched);
        Assert.Contains(new TouchedComponent("Hong Kong") { Group = "Asia" }, touched);
    }

    [Fact]
    public async Task An_incident_that_names_nobody_is_everybodys_and_then_told_to_its_end()
    {
        var life = await WatchAsync("R2");
        var item = Open("i1");
        await TickAsync(life);
        Step(item, "resolved", named: ["Hong Kong"]);
        await TickAsync(life);
        Assert.Equal(["investigating", "resolved"], _handler.Dispatches.Select(told => told.Event.Update!.Status));
    }

    [Fact]
    public async Task A_part_is_found_by_the_name_it_is_listed_under_where_updates_put_its_group_before()
    {
        var life = await WatchAsync("Hong Kong");
        var item = Open("i1");
        item.Updates[0].Affected = Affected("Hong Kong");
        await TickAsync(life);
        var change = Assert.Single(_handler.Dispatches.Single().Event.Components);
        Assert.Equal(("Asia - Hong Kong", "Asia"), (change.Name, change.Group));
    }

    [Fact]
    public async Task A_group_is_told_apart_at_first_sight_already_with_one_request_more()
    {
        _ = NewWorld("Asia/*");
        Open("i1", "R2");
        Open("i2", "Hong Kong");
        var life = await _bench.LiveAsync(_handler);
        await TickAsync(life);
        Assert.Equal(["i2"], _handler.Dispatches.Select(told => told.Event.Incident!.Id.Value));
        Assert.Equal(["summary", "incidents", "maintenances", "summary"], _world.Web.Requests);
        Open("i3", "R2");
        Open("i4", "Hong Kong");
        await TickAsync(life);
        Assert.Equal(["i2", "i4"], _handler.Dispatches.Select(told => told.Event.Incident!.Id.Value));
        Assert.Equal(["summary", "incidents", "maintenances"], _world.Web.Requests.Skip(4));
    }

    [Fact]
    public async Task A_look_for_groups_that_fails_is_a_failed_reading_and_asks_no_more()
    {
        _ = NewWorld("Asia/*");
        _world.Web.FailAll(PollFailure.ServerError);
        await _world.TickAsync();
        Assert.Equal(["summary"], _world.Web.Requests);
        Assert.Equal(PollFailure.ServerError, _world.Status!.Failure);
    }

    [Fact]
    public async Task A_component_that_changes_state_is_told_by_group_or_name()
    {
        var life = await WatchAsync("Sites/*");
        foreach (var part in _world.Page.Components.Where(part => !part.IsGroup)) part.Status = "partial_outage";
        _world.Page.Stamp(_world.Now + Later);
        await TickAsync(life);
        Assert.Equal([("R2", "Sites")], _handler.Dispatches.Select(told => told.Event.Components.Single()).Select(part => (part.Name, part.Group)));
    }

    [Fact]
    public async Task An_incident_that_vanishes_is_told_to_those_whom_it_concerned_and_to_no_others()
    {
        var life = await WatchAsync("R2");
        var older = Open("i0", "R2");
        await TickAsync(life);
        Step(older, "resolved", named: []);
        Open("i1", "Hong Kong");
        await TickAsync(life);
        _world.Page.Incidents.RemoveAll(item => item.Id == "i1");
        _world.Page.Stamp(_world.Now + Later);
        await _world.RunForAsync(TimeSpan.FromMinutes(6));
        await life.Rest();
        Assert.Equal("i1", Assert.Single(await _bench.OfKindAsync(EventKind.IncidentVanished)).Incident!.Id.Value);
        Assert.All(_handler.Dispatches, told => Assert.Equal("i0", told.Event.Incident!.Id.Value));
    }

    private World NewWorld(params string[] globs)
    {
        var definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example"), Dialect = "statuspage", Components = new ComponentScope(globs) };
        _world = new World(log: _bench.Log) { Definition = definition };
        _world.Restart();
        _world.Page.Components.Clear();
        _world.Page.Components.AddRange(
        [
            new WireComponent("sites0000001", "Sites") { IsGroup = true }, new WireComponent("r2r2r2000001", "R2") { GroupId = "sites0000001" },
            new WireComponent("asia00000001", "Asia") { IsGroup = true }, new WireComponent("hongkong0001", "Hong Kong") { GroupId = "asia00000001" },
        ]);
        Route([], globs);
        return _world;
    }

    /// <summary>The page has been read and a handler rests.</summary>
    private async Task<DeliveryBench.Life> WatchAsync(string glob, params Route[] routes)
    {
        NewWorld(glob);
        Route(routes, glob);
        var life = await _bench.LiveAsync(_handler);
        await TickAsync(life);
        return life;
    }

    private void Route(Route[] routes, params string[] globs) => _bench.Orders.Route(new RoutePlan
    {
        Routes = routes.Length > 0 ? routes : null,
        Pages = new Dictionary<PageKey, PageRules> { [new PageKey("acme")] = new() { Components = globs } },
    });

    private async Task TickAsync(DeliveryBench.Life life)
    {
        await _world.TickAfterAsync(Later);
        await life.Rest();
    }

    private WireItem Open(string id, params string[] components)
    {
        var item = _world.Page.Open(id, _world.Now + Later);
        item.Components.AddRange(_world.Page.Components.Where(part => components.Contains(part.Name)));
        if (components.Length > 0) item.Updates[0].Affected = Affected(components);
        return item;
    }

    private void Step(WireItem item, string status, string[] named)
    {
        var at = _world.Now + Later;
        item.Post($"{item.Id}-{item.Updates.Count + 1}", status, "There is news.", at).Affected = named.Length > 0 ? Affected(named) : null;
        _world.Page.Stamp(at);
    }

    /// <summary>As Statuspage writes it: the group before the name.</summary>
    private JsonArray Affected(params string[] names) =>
    [
        .. _world.Page.Components.Where(part => names.Contains(part.Name)).Select(part => new JsonObject
        {
            ["code"] = part.Id,
            ["name"] = $"{_world.Page.Components.Single(group => group.Id == part.GroupId).Name} - {part.Name}",
            ["old_status"] = "operational",
            ["new_status"] = "degraded_performance",
        }),
    ];
}
