using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>What appears in, leaves and returns to the page's windows (protocols §9, lines 18 to 22).</summary>
public sealed class WindowTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private readonly World _world = new();

    private DateTimeOffset Now => _world.Now;

    [Fact]
    public async Task An_older_incident_that_returns_to_the_list_after_a_deletion_is_not_announced()
    {
        _world.Page.Window = 3;
        for (var i = 0; i < 4; i++) Ended($"incident000{i}", Now - TimeSpan.FromDays(9 - i));
        await _world.TickAsync();
        _world.Page.Incidents.RemoveAt(0);
        _world.Page.Stamp(Now + Later);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Contains(await _world.AllAsync(), statusEvent => statusEvent.Incident?.Id.Value == "incident0000" && statusEvent.Silent);
    }

    [Fact]
    public async Task An_open_incident_vanishes_only_after_three_readings_a_minute_apart_and_a_404()
    {
        Ended("incident0000", Now - TimeSpan.FromDays(3));
        _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        _world.Web.Faults["/incidents/incident0001.json"] = () => FakeWeb.Changed(new Uri("https://status.acme.example/i"), "{}"u8.ToArray());
        _world.Page.Incidents.RemoveAt(0);
        _world.Page.Stamp(Now + Later);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(10)));

        _world.Web.Faults["/incidents/incident0001.json"] = () => new PollResult.Failed(PollFailure.NotFound, "404");
        var news = await _world.RunForAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(["incident.vanished incident0001"], news.Short());
        Assert.Equal("investigating", news[0].Incident!.Status);
        Assert.Equal(0, _world.Status!.OpenIncidents);
    }

    [Fact]
    public async Task Two_absences_are_not_enough_and_the_count_starts_anew_when_it_is_back()
    {
        Ended("incident0000", Now - TimeSpan.FromDays(3));
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        _world.Web.Faults["/incidents/incident0001.json"] = () => new PollResult.Failed(PollFailure.NotFound, "404");
        for (var i = 0; i < 3; i++)
        {
            _world.Page.Incidents.Remove(item);
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.RunForAsync(TimeSpan.FromSeconds(100)));
            _world.Page.Incidents.Insert(0, item);
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.RunForAsync(TimeSpan.FromSeconds(100)));
        }
    }

    [Fact]
    public async Task A_vanished_incident_that_is_listed_again_is_told_of()
    {
        Ended("incident0000", Now - TimeSpan.FromDays(3));
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        _world.Web.Faults["/incidents/incident0001.json"] = () => new PollResult.Failed(PollFailure.NotFound, "404");
        _world.Page.Incidents.RemoveAt(0);
        _world.Page.Stamp(Now + Later);
        Assert.Single(await _world.RunForAsync(TimeSpan.FromMinutes(10)));
        _world.Page.Incidents.Insert(0, item);
        _world.Page.Stamp(Now + Later);
        var back = Assert.Single(await _world.RunForAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(EventKind.IncidentChanged, back.Kind);
        Assert.True(back.Before!.Vanished);
    }

    [Fact]
    public async Task An_incident_listed_for_seven_years_is_never_announced_again_also_after_restarts()
    {
        var world = new World(Since.All);
        world.Page.Open("incident0001", Now - TimeSpan.FromDays(30)).Post("incident0001-2", "resolved", "Over.", Now - TimeSpan.FromDays(29));
        Assert.Equal(2, (await world.TickAsync()).Count);
        for (var year = 0; year < 7; year++)
        {
            world.Restart();
            world.Page.Stamp(world.Now);
            Assert.Empty(await world.TickAfterAsync(TimeSpan.FromDays(365)));
        }
    }

    [Fact]
    public async Task Sixty_incidents_while_we_were_away_are_one_gap_and_what_is_left_comes_late()
    {
        Ended("incident9999", Now - TimeSpan.FromDays(1));
        await _world.TickAsync();
        _world.Page.Incidents.Clear();
        for (var i = 0; i < 60; i++) Ended($"incident{i:0000}", Now + TimeSpan.FromHours(i));
        _world.Restart();
        var news = await _world.TickAfterAsync(TimeSpan.FromDays(10));
        Assert.Equal("page.gap", news[0].Short());
        Assert.Equal(100, news.Count - 1);
        Assert.All(news.Skip(1), statusEvent => Assert.True(statusEvent.Late));
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Updates_published_while_we_were_down_come_in_order_and_late()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        item.Post("incident0001-2", "identified", "Found it.", Now + TimeSpan.FromMinutes(5));
        item.Post("incident0001-3", "resolved", "Over.", Now + TimeSpan.FromMinutes(40));
        _world.Page.Stamp(Now + TimeSpan.FromMinutes(40));
        _world.Restart();
        var news = await _world.TickAfterAsync(TimeSpan.FromHours(3));
        Assert.Equal(["incident.update incident0001-2 identified late", "incident.update incident0001-3 resolved late"], news.Short());
    }

    [Fact]
    public async Task A_maintenance_that_leaves_the_upcoming_ones_by_a_cap_and_returns_is_no_news()
    {
        var work = _world.Page.Schedule("maintain0001", Now, Now + TimeSpan.FromDays(40), TimeSpan.FromHours(1));
        await _world.TickAsync();
        for (var i = 0; i < 3; i++)
        {
            _world.Page.Touch = (resource, document) => { if (resource == "summary") document["scheduled_maintenances"]!.AsArray().Clear(); };
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(12)));
            _world.Page.Touch = null;
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(12)));
        }

        Assert.True(work.IsOpen);
    }

    [Fact]
    public async Task An_empty_list_after_a_full_one_and_then_the_full_one_again_is_no_news()
    {
        Ended("incident0000", Now - TimeSpan.FromDays(3));
        _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        _world.Page.Touch = (resource, document) => { if (resource != "maintenances") document["incidents"]!.AsArray().Clear(); };
        for (var i = 0; i < 3; i++)
        {
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(2)));
        }

        _world.Page.Touch = null;
        _world.Page.Stamp(Now + Later);
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(10)));
        Assert.Equal(1, _world.Status!.OpenIncidents);
    }

    [Fact]
    public async Task An_old_copy_days_behind_without_the_open_incident_changes_nothing()
    {
        var before = (Summary: _world.Page.Render("summary"), Incidents: _world.Page.Render("incidents"));
        _world.Time.Advance(TimeSpan.FromHours(70));
        _world.Page.Open("incident0001", Now);
        Assert.Single(await _world.TickAsync());
        _world.Web.ServeInstead("summary", before.Summary);
        _world.Web.ServeInstead("incidents", before.Incidents);
        Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(6)));
        Assert.Equal(PollFailure.StaleCopy, _world.Status!.Failure);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Null(_world.Status.Failure);
        Assert.Equal(1, _world.Status.OpenIncidents);
    }

    [Fact]
    public async Task An_older_stamp_that_insists_for_an_hour_is_accepted_since_a_backup_was_restored()
    {
        _world.Page.UpdatedAt = Now;
        await _world.TickAsync();
        _world.Page.UpdatedAt = Now - TimeSpan.FromDays(1);
        _world.Page.Incidents.Insert(0, Fresh("incident0001", Now - TimeSpan.FromHours(30)));
        var early = await _world.RunForAsync(TimeSpan.FromMinutes(59));
        Assert.DoesNotContain(early, statusEvent => statusEvent.Incident is not null);
        var news = await _world.RunForAsync(TimeSpan.FromMinutes(5));
        Assert.Contains("incident.update incident0001-1 investigating late", news.Short());
    }

    private void Ended(string id, DateTimeOffset at) =>
        _world.Page.Open(id, at).Post($"{id}-2", "resolved", "Over.", at + TimeSpan.FromMinutes(10));

    private static WireItem Fresh(string id, DateTimeOffset at)
    {
        var item = new WireItem(id, at);
        item.Post($"{id}-1", "investigating", "Hm.", at);
        return item;
    }
}
