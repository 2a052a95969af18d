using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>What of a page's history is announced when it is first seen; all of it is recorded.</summary>
public sealed class FirstSightTests
{
    [Fact]
    public async Task By_default_the_newest_update_of_each_open_incident_is_announced() =>
        Assert.Equal(["incident.update open0000001-2 identified", "maintenance.update running00001-2 in_progress"], (await FirstAsync(Since.Active)).Short().Order());

    [Fact]
    public async Task Now_announces_nothing() => Assert.Empty(await FirstAsync(Since.Now));

    [Fact]
    public async Task All_announces_everything_oldest_first()
    {
        var news = await FirstAsync(Since.All);
        Assert.Equal(7, news.Count);
        Assert.Equal("incident.update open0000001-1 investigating", news.Short().First(text => text.StartsWith("incident", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_duration_announces_what_was_published_within_it_and_what_is_open() =>
        Assert.Equal(
            ["incident.update ended000001-2 resolved", "incident.update open0000001-2 identified", "maintenance.update running00001-2 in_progress"],
            (await FirstAsync(Since.Last(TimeSpan.FromHours(24.5)))).Short().Where(text => !text.Contains("scheduled", StringComparison.Ordinal)).Order());

    [Fact]
    public async Task Everything_is_recorded_whatever_is_announced()
    {
        var world = Filled(Since.Now);
        await world.TickAsync();
        var all = await world.AllAsync();
        Assert.Equal(7, all.Count(statusEvent => statusEvent.Update is not null));
        Assert.All(all, statusEvent => Assert.True(statusEvent.Silent));
    }

    [Fact]
    public async Task An_open_incident_without_any_update_is_not_swallowed()
    {
        var world = new World();
        world.Page.Open("incident0001", world.Now).Updates.Clear();
        world.Page.Incidents[0].Status = "investigating";
        Assert.Equal(["incident.changed incident0001"], (await world.TickAsync()).Short());
        Assert.Empty(await world.TickAfterAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_later_run_with_another_since_tells_nothing_of_a_page_already_known()
    {
        var world = Filled(Since.Now);
        await world.TickAsync();
        var again = new World(Since.All, log: world.Log);
        foreach (var item in world.Page.Incidents) again.Page.Incidents.Add(item);
        again.Page.Maintenances.AddRange(world.Page.Maintenances);
        await again.NewsAsync();
        Assert.Empty(await again.TickAfterAsync(TimeSpan.FromSeconds(30)));
    }

    private static async Task<IReadOnlyList<StatusEvent>> FirstAsync(Since since) => await Filled(since).TickAsync();

    private static World Filled(Since since)
    {
        var world = new World(since);
        var now = world.Now;
        world.Page.Open("ended000001", now - TimeSpan.FromHours(25)).Post("ended000001-2", "resolved", "Over.", now - TimeSpan.FromHours(24));
        world.Page.Open("open0000001", now - TimeSpan.FromDays(3)).Post("open0000001-2", "identified", "Found.", now - TimeSpan.FromDays(2));
        world.Page.Schedule("later0000001", now - TimeSpan.FromDays(9), now + TimeSpan.FromDays(9), TimeSpan.FromHours(1));
        world.Page.Schedule("running00001", now - TimeSpan.FromDays(5), now - TimeSpan.FromHours(1), TimeSpan.FromHours(2))
            .Post("running00001-2", "in_progress", "We began.", now - TimeSpan.FromDays(1.5));
        return world;
    }
}
