using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>Components: their states are news, their coming and going is not.</summary>
public sealed class ComponentTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private readonly World _world = new();

    [Fact]
    public async Task A_component_that_changes_state_is_one_event_with_both_states()
    {
        await _world.TickAsync();
        var change = Assert.Single(await SetAsync("partial_outage"));
        Assert.Equal(EventKind.ComponentStatus, change.Kind);
        Assert.Equal([new ComponentChange(new ComponentId("webserver001"), "API", "operational", "partial_outage")], change.Components);
        Assert.Equal(PageCondition.Degraded, _world.Status!.Condition);
        var back = Assert.Single(await SetAsync("operational"));
        var again = Assert.Single(await SetAsync("partial_outage"));
        Assert.Equal(3, new[] { change.Id, back.Id, again.Id }.Distinct().Count());
    }

    [Fact]
    public async Task A_list_that_rotates_is_no_news_and_equal_names_are_told_apart()
    {
        for (var i = 0; i < 40; i++) _world.Page.Components.Add(new WireComponent($"part{i:00000000}", "Login"));
        await _world.TickAsync();
        for (var turn = 0; turn < 10; turn++)
        {
            _world.Page.Touch = (resource, document) =>
            {
                if (resource == "summary") document["components"] = new System.Text.Json.Nodes.JsonArray([.. document["components"]!.AsArray().Skip(turn).Take(25).Select(node => node!.DeepClone())]);
            };
            _world.Page.Stamp(_world.Now + Later);
            Assert.Empty(await _world.TickAfterAsync(Later));
        }
    }

    [Fact]
    public async Task A_part_shown_only_while_it_is_impaired_is_news_when_it_appears_and_none_when_it_goes()
    {
        await _world.TickAsync();
        _world.Page.Components.Add(new WireComponent("hidden000001", "Backups") { Status = "degraded_performance" });
        var news = Assert.Single(await SetAsync("operational"));
        Assert.Null(news.Components[0].Before);
        _world.Page.Components.RemoveAt(1);
        Assert.Empty(await SetAsync("operational"));
    }

    [Fact]
    public async Task A_page_of_which_only_an_empty_shell_is_left_is_not_called_well()
    {
        await _world.TickAsync();
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
        var api = _world.Page.Components[0];
        _world.Page.Components.Clear();
        await MoveStampAsync();
        Assert.Equal((PageCondition.Unknown, null), (_world.Status!.Condition, _world.Status.Failure));
        _world.Page.Components.Add(api);
        await MoveStampAsync();
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    [Fact]
    public async Task A_page_that_shows_components_only_while_they_are_impaired_is_well_without_any()
    {
        _world.Page.Components[0].Status = "major_outage";
        await _world.TickAsync();
        Assert.Equal(PageCondition.Outage, _world.Status!.Condition);
        _world.Page.Components.Clear();
        await MoveStampAsync();
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    [Fact]
    public async Task A_group_has_no_state_of_its_own()
    {
        _world.Page.Components.Add(new WireComponent("group0000001", "Europe") { IsGroup = true });
        await _world.TickAsync();
        _world.Page.Components[1].Status = "major_outage";
        Assert.Empty(await SetAsync("operational"));
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    [Theory]
    [InlineData("operational", null, PageCondition.Operational)]
    [InlineData("under_maintenance", null, PageCondition.Maintenance)]
    [InlineData("degraded_performance", null, PageCondition.Degraded)]
    [InlineData("partial_outage", "minor", PageCondition.Degraded)]
    [InlineData("operational", "none", PageCondition.Degraded)]
    [InlineData("operational", "critical", PageCondition.Outage)]
    [InlineData("operational", "major", PageCondition.Outage)]
    [InlineData("major_outage", null, PageCondition.Outage)]
    [InlineData("full_outage", null, PageCondition.Outage)]
    [InlineData("something_new", null, PageCondition.Degraded)]
    public async Task The_overall_state_is_the_worst_of_components_and_open_incidents(string component, string? impact, PageCondition expected)
    {
        _world.Page.Components[0].Status = component;
        if (impact is not null) _world.Page.Open("incident0001", _world.Now).Impact = impact;
        await _world.TickAsync();
        Assert.Equal((expected, 0), (_world.Status!.Condition, _world.Status.ActiveMaintenances));
    }

    [Fact]
    public async Task A_change_found_after_time_away_is_late()
    {
        await _world.TickAsync();
        _world.Restart();
        _world.Page.Components[0].Status = "major_outage";
        _world.Page.Stamp(_world.Now + Later);
        Assert.Equal(["component.status API late"], (await _world.TickAfterAsync(TimeSpan.FromHours(3))).Short());
    }

    [Fact]
    public async Task When_the_last_incident_ended_is_known_also_when_it_is_listed_no_more()
    {
        var lastEnd = _world.Now - TimeSpan.FromHours(2);
        _world.Page.Open("incident0001", lastEnd - TimeSpan.FromDays(2)).Post("incident0001-2", "resolved", "Over.", lastEnd - TimeSpan.FromDays(1));
        _world.Page.Open("incident0002", lastEnd - TimeSpan.FromDays(1)).Post("incident0002-2", "resolved", "Over.", lastEnd);
        _world.Page.Incidents.Reverse();
        // Neither planned work that ended counts, nor what goes on again.
        _world.Page.Schedule("maintain0001", lastEnd, lastEnd, TimeSpan.FromHours(1)).Post("maintain0001-2", "completed", "Done.", lastEnd + TimeSpan.FromHours(1));
        _world.Page.Open("incident0003", lastEnd).ResolvedAt = lastEnd + TimeSpan.FromHours(1);
        await _world.TickAsync();
        Assert.Equal(lastEnd, _world.Status!.LastEndedAt);
        _world.Page.Incidents.Reverse();
        _world.Page.Incidents.RemoveAll(item => item.Id == "incident0002");
        await SetAsync("partial_outage");
        Assert.Equal(lastEnd, _world.Status.LastEndedAt);
    }

    [Theory]
    [InlineData("scheduled", PageCondition.Operational, 0)]
    [InlineData("in_progress", PageCondition.Maintenance, 1)]
    [InlineData("verifying", PageCondition.Maintenance, 1)]
    [InlineData("completed", PageCondition.Operational, 0)]
    public async Task A_maintenance_counts_while_it_is_at_work(string step, PageCondition expected, int active)
    {
        _world.Page.Schedule("maintain0001", _world.Now, _world.Now + Later, TimeSpan.FromHours(1)).Post("maintain0001-2", step, "So it is.", _world.Now);
        await _world.TickAsync();
        Assert.Equal((expected, active, 0), (_world.Status!.Condition, _world.Status.ActiveMaintenances, _world.Status.OpenIncidents));
    }

    [Fact]
    public async Task A_page_that_lists_no_component_is_well_while_nothing_is_open()
    {
        _world.Page.Components.Clear();
        await _world.TickAsync();
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    private async Task<IReadOnlyList<StatusEvent>> SetAsync(string status)
    {
        _world.Page.Components[0].Status = status;
        _world.Page.Stamp(_world.Now + Later);
        return await _world.TickAfterAsync(Later);
    }

    private Task<IReadOnlyList<StatusEvent>> MoveStampAsync()
    {
        _world.Page.Stamp(_world.Now + Later);
        return _world.TickAfterAsync(Later);
    }
}
