using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>One conditional request a tick; what is asked when; what a crash costs.</summary>
public sealed class SteadyStateTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_unchanged_page_costs_one_request_a_tick_and_its_details_one_each_five_minutes()
    {
        var world = new World();
        await world.TickAsync();
        world.Web.Requests.Clear();
        await world.RunForAsync(TimeSpan.FromMinutes(20) - Later);
        Assert.Equal(39, world.Web.Requests.Count(name => name == "summary"));
        Assert.Equal(3, world.Web.Requests.Count(name => name == "incidents"));
        Assert.Equal(3, world.Web.Requests.Count(name => name == "maintenances"));
    }

    [Fact]
    public async Task An_unchanged_tick_writes_nothing()
    {
        var log = new CountingLog();
        var world = new World(log: log);
        world.Page.Open("incident0001", world.Now);
        await world.TickAsync();
        var (appends, reads) = (log.Appends, log.Reads);
        for (var i = 0; i < 20; i++) await world.TickAfterAsync(TimeSpan.FromSeconds(10));
        Assert.Equal((appends, reads), (log.Appends, log.Reads));
    }

    [Fact]
    public async Task Everything_is_read_without_validators_each_half_hour_so_that_a_constant_ETag_hides_nothing()
    {
        var world = new World();
        await world.TickAsync();
        var item = world.Page.Open("incident0001", world.Now + Later);
        foreach (var name in new[] { "summary", "incidents", "maintenances" })
        {
            world.Web.Faults[name] = () => world.Web.WholeRequests.LastOrDefault() == world.Web.Requests[^1]
                && world.Web.WholeRequests.Count > 3
                ? null
                : new PollResult.Unchanged(new Validators { Url = "https://status.acme.example/x", ReaderVersion = 1 });
        }

        var news = await world.RunForAsync(TimeSpan.FromMinutes(31));
        Assert.Equal([$"incident.update {item.Updates[0].Id} investigating late"], news.Short());
    }

    [Fact]
    public async Task Validators_of_another_reader_version_are_not_sent()
    {
        var world = new World();
        await world.TickAsync();
        var state = (await world.Log.ReadPageAsync(world.Definition.Key, CancellationToken.None))!;
        var old = state.Resources.ToDictionary(pair => pair.Key, pair => pair.Value with { Validators = pair.Value.Validators! with { ReaderVersion = 0 } });
        await world.Log.AppendAsync(new PageCommit { State = state with { Resources = old } }, CancellationToken.None);
        world.Restart();
        world.Web.WholeRequests.Clear();
        await world.TickAfterAsync(Later);
        Assert.Equal(3, world.Web.WholeRequests.Count);
    }

    [Fact]
    public async Task While_an_incident_is_open_and_ten_minutes_after_the_page_is_read_each_ten_seconds()
    {
        var world = new World();
        var item = world.Page.Open("incident0001", world.Now);
        await world.TickAsync();
        Assert.Equal(world.Now + TimeSpan.FromSeconds(10), world.Due);
        item.Post("incident0001-2", "resolved", "Over.", world.Now + Later);
        world.Page.Stamp(world.Now + Later);
        await world.RunForAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(0, world.Status!.OpenIncidents);
        await world.TickAsync();
        Assert.Equal(world.Now + TimeSpan.FromSeconds(10), world.Due);
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        await world.TickAsync();
        Assert.Equal(world.Now + Later, world.Due);
    }

    [Fact]
    public async Task A_new_update_in_the_primary_is_announced_although_the_details_cannot_be_read()
    {
        var world = new World();
        await world.TickAsync();
        world.Page.Open("incident0001", world.Now + Later);
        world.Web.Faults["incidents"] = () => new PollResult.Failed(PollFailure.Timeout, "slow");
        Assert.Equal(["incident.update incident0001-1 investigating"], (await world.TickAfterAsync(Later)).Short());
    }

    [Fact]
    public async Task A_resolution_that_the_cached_details_do_not_show_yet_is_asked_for_until_they_do()
    {
        var world = new World();
        var item = world.Page.Open("incident0001", world.Now);
        await world.TickAsync();
        var cached = world.Page.Render("incidents");
        item.Post("incident0001-2", "resolved", "Over.", world.Now + Later);
        world.Page.Stamp(world.Now + Later);
        world.Web.ServeInstead("incidents", cached, times: 2);
        Assert.Empty(await world.TickAfterAsync(Later));
        Assert.Empty(await world.TickAfterAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(["incident.update incident0001-2 resolved"], (await world.TickAfterAsync(TimeSpan.FromSeconds(10))).Short());
    }

    [Fact]
    public async Task A_postmortem_in_the_same_second_as_the_resolution_is_read_with_the_next_tick_and_then_nothing_more()
    {
        var world = new World();
        var item = world.Page.Open("incident0001", world.Now);
        await world.TickAsync();
        var resolvedAt = world.Now + TimeSpan.FromSeconds(9.5);
        item.Post("incident0001-2", "resolved", "Over.", resolvedAt);
        world.Page.Stamp(resolvedAt);
        Assert.Equal(["incident.update incident0001-2 resolved"], (await world.TickAfterAsync(TimeSpan.FromSeconds(10))).Short());
        var cached = world.Page.Render("incidents");
        item.Post("incident0001-3", "postmortem", "A switch.", resolvedAt + TimeSpan.FromSeconds(0.7));
        world.Page.Stamp(resolvedAt + TimeSpan.FromSeconds(0.7));
        world.Web.ServeInstead("incidents", cached);
        Assert.Empty(await world.TickAfterAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(["incident.update incident0001-3 postmortem"], (await world.TickAfterAsync(TimeSpan.FromSeconds(10))).Short());
        world.Web.Requests.Clear();
        await world.TickAfterAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["summary"], world.Web.Requests);
    }

    [Fact]
    public async Task A_stamp_lower_within_its_second_is_no_old_copy_and_has_the_details_read_once()
    {
        var world = new World();
        var item = world.Page.Open("incident0001", world.Now);
        world.Page.Stamp(World.Start + TimeSpan.FromSeconds(0.7));
        await world.TickAsync();
        item.Post("incident0001-2", "identified", "A switch.", world.Now);
        world.Page.UpdatedAt = World.Start + TimeSpan.FromSeconds(0.2);
        world.Web.Requests.Clear();
        Assert.Single(await world.TickAfterAsync(Later));
        await world.TickAfterAsync(Later);
        Assert.Equal(["summary", "incidents", "maintenances", "summary"], world.Web.Requests);
    }

    [Fact]
    public async Task A_crash_between_reading_and_commit_leaves_the_old_validators_and_the_next_reading_tells_once()
    {
        var log = new CountingLog();
        var world = new World(log: log);
        await world.TickAsync();
        world.Page.Open("incident0001", world.Now + Later);
        log.FailNext = true;
        world.Time.Advance(Later);
        await Assert.ThrowsAsync<EventLogException>(() => world.TickAsync());
        world.Restart();
        Assert.Equal(["incident.update incident0001-1 investigating"], (await world.TickAfterAsync(Later)).Short());
        Assert.Empty(await world.TickAfterAsync(Later));
    }

    [Fact]
    public async Task A_log_that_fails_once_loses_nothing_without_a_restart_either()
    {
        var log = new CountingLog();
        var world = new World(log: log);
        await world.TickAsync();
        world.Page.Open("incident0001", world.Now + Later);
        log.FailNext = true;
        world.Time.Advance(Later);
        await Assert.ThrowsAsync<EventLogException>(() => world.TickAsync());
        Assert.Equal(["incident.update incident0001-1 investigating"], (await world.TickAfterAsync(Later)).Short());
    }

    [Fact]
    public async Task A_stop_keeps_how_far_the_page_was_read_so_that_a_quick_restart_marks_nothing_late()
    {
        var world = new World();
        await world.TickAsync();
        await world.RunForAsync(TimeSpan.FromHours(2));
        await world.StopAsync();
        world.Restart();
        world.Page.Open("incident0001", world.Now + TimeSpan.FromSeconds(5));
        Assert.Equal(["incident.update incident0001-1 investigating"], (await world.TickAfterAsync(Later)).Short());
    }
}
