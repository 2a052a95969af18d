using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>
/// A page's maker changes under it: the old address answers with a web page, with another page's data, or with a shell of
/// what it was. Nobody is told that all is well meanwhile, and nothing that happened is lost.
/// </summary>
public sealed class MigrationTests
{
    private const string Home = "https://status.acme.example";

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private readonly FakeSites _web = new();
    private readonly WirePage _page = new(World.Start - TimeSpan.FromDays(1));
    private readonly World _world;
    private readonly List<PageCondition> _shown = [];

    public MigrationTests()
    {
        _world = World.Of(_web, [new StatuspageDialect(), new BulletinDialect()]);
        _web.Serve(Home, _page);
    }

    [Fact]
    public async Task A_platform_that_gave_way_to_another_is_found_within_minutes_told_once_and_loses_nothing()
    {
        _page.Open("incident0001", World.Start).Name = "Long one";
        var start = await WatchAsync();
        var board = new BulletinBoard();
        board.Post("n1", "Long one", "investigating", World.Start);
        Become(board);
        board.Post("n2", "New one", "investigating", start + TimeSpan.FromMinutes(2));
        var news = await RunForAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(["page.moved", "New one"], Said(news));
        Assert.Equal(new EventMove("dialect", "statuspage", "bulletin"), news[0].Move);
        Assert.DoesNotContain(PageCondition.Operational, _shown);
        Assert.Equal(2, _world.Status!.OpenIncidents);
        _world.Restart();
        _web.Requests.Clear();
        Assert.Empty(await RunForAsync(TimeSpan.FromHours(3)));
        Assert.Equal(["/bulletin.json"], _web.Requests.Distinct());
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_migration_changes_nothing_of_that()
    {
        await WatchAsync();
        Become(new BulletinBoard());
        var news = await RunForAsync(TimeSpan.FromMinutes(4));
        _world.Restart();
        news.AddRange(await RunForAsync(TimeSpan.FromMinutes(12)));
        Assert.Equal(["page.moved"], news.Short());
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    [Fact]
    public async Task Filters_are_carried_over_by_name()
    {
        var scope = new ComponentScope(["API"]);
        var start = await WatchAsync();
        var board = new BulletinBoard();
        Become(board);
        board.Post("n1", "API fails", "investigating", start + TimeSpan.FromMinutes(2), "API");
        board.Post("n2", "Labs fail", "investigating", start + TimeSpan.FromMinutes(2), "Labs");
        var news = await RunForAsync(TimeSpan.FromMinutes(8));
        Assert.Equal(["API fails"], news.Where(one => one.Incident is not null && scope.Concerns(one)).Select(one => one.Incident!.Name));
    }

    [Fact]
    public async Task A_page_that_became_a_web_page_is_unreadable_for_as_long_and_searched_for_at_most_hourly()
    {
        _page.Open("incident0001", World.Start);
        await _world.TickAsync();
        BecomeHtml();
        _web.Requests.Clear();
        Assert.Equal(["page.unreadable"], (await RunForAsync(TimeSpan.FromHours(10))).Short());
        Assert.All(_shown, shown => Assert.Equal(PageCondition.Unknown, shown));
        Assert.InRange(_web.Requests.Count(path => path == "/bulletin.json"), 8, 11);
        _web.Serve(Home, _page);
        _page.Incidents[0].Post("incident0001-2", "resolved", "Over.", _world.Now);
        _page.Stamp(_world.Now);
        Assert.Equal(["incident.update incident0001-2 resolved", "page.readable"], (await RunForAsync(TimeSpan.FromMinutes(10))).Short());
    }

    [Fact]
    public async Task A_page_that_changes_its_maker_soon_after_it_was_found_is_found_again_as_soon_as_any_other()
    {
        await RunForAsync(TimeSpan.FromMinutes(10));
        BecomeHtml();
        _web.Serve(Home + "/bulletin.json", new BulletinBoard().Render);
        Assert.Equal(["page.moved"], (await RunForAsync(TimeSpan.FromMinutes(8))).Short());
    }

    [Fact]
    public async Task A_shell_of_the_old_format_under_another_id_does_not_hide_the_new_platform()
    {
        var start = await WatchAsync();
        var board = new BulletinBoard();
        _web.Serve(Home + "/bulletin.json", board.Render);
        (_page.Id, _page.UpdatedAt) = ("01HZZZZZZZZZZZZZZZZZZZZZZZ", start);
        board.Post("n1", "New one", "investigating", start + TimeSpan.FromMinutes(2));
        var news = await RunForAsync(TimeSpan.FromHours(3));
        Assert.Equal(["page.moved", "New one"], Said(news));
        Assert.Equal("dialect", news[0].Move!.What);
        Assert.DoesNotContain(PageCondition.Operational, _shown);
    }

    [Fact]
    public async Task Another_page_id_alone_is_told_once_after_an_hour()
    {
        await _world.TickAsync();
        (_page.Id, _page.UpdatedAt) = ("newhome00001", World.Start);
        var news = await RunForAsync(TimeSpan.FromHours(3));
        Assert.Equal(["page.unreadable", "page.moved", "page.readable"], news.Short());
        Assert.Equal(new EventMove("identity", "acmeacme1234", "newhome00001"), news[1].Move);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(120)]
    public async Task An_old_feed_that_outlives_an_outage_of_the_page_does_not_take_its_place(int minutesBefore)
    {
        await RunForAsync(TimeSpan.FromMinutes(minutesBefore));
        BecomeHtml();
        _web.Serve(Home + "/bulletin.json", new BulletinBoard(isGenuine: false).Render);
        Assert.Equal(["page.unreadable"], (await RunForAsync(TimeSpan.FromMinutes(50))).Short());
        _web.Serve(Home, _page);
        Assert.Equal(["page.readable"], (await RunForAsync(TimeSpan.FromMinutes(10))).Short());
    }

    [Fact]
    public async Task What_is_only_likely_takes_the_place_of_a_page_that_has_been_gone_for_an_hour()
    {
        await WatchAsync();
        BecomeHtml();
        _web.Serve(Home + "/bulletin.json", new BulletinBoard(isGenuine: false).Render);
        Assert.Equal(["page.unreadable", "page.moved", "page.readable"], (await RunForAsync(TimeSpan.FromHours(3))).Short());
    }

    [Fact]
    public async Task A_page_that_moved_to_another_host_for_good_is_told_of_once_and_read_there_when_the_old_one_falls_silent()
    {
        const string there = "https://acme.statuspage.example";
        await _world.TickAsync();
        foreach (var path in new[] { "/api/v2/summary.json", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json" })
            _web.Move(Home + path, there + path);
        _web.Serve(there, _page);
        _page.Stamp(_world.Now);
        _page.Open("incident0001", World.Start + TimeSpan.FromMinutes(1));
        var news = await RunForAsync(TimeSpan.FromHours(2));
        Assert.Equal(["incident.update incident0001-1 investigating", "page.moved"], news.Short());
        Assert.Equal(new EventMove("host", "status.acme.example", "acme.statuspage.example"), news[1].Move);
    }

    [Fact]
    public async Task A_page_all_of_which_leads_to_the_front_of_its_new_home_is_found_there_and_told_of_once()
    {
        const string there = "https://acme.statuspage.example";
        var start = await WatchAsync();
        foreach (var path in new[] { "", "/api/v2/summary.json", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json", "/bulletin.json" })
            _web.Move(Home + path, there);
        _web.Serve(there, () => "<html>All systems operational</html>"u8.ToArray());
        _web.Serve(there, _page);
        (_page.Id, _page.UpdatedAt) = ("newhome00001", start);
        _page.Open("incident0001", start + TimeSpan.FromMinutes(1)).Name = "New one";
        var news = await RunForAsync(TimeSpan.FromHours(2));
        Assert.Equal(["page.moved", "New one"], Said(news));
        Assert.Equal(new EventMove("host", "status.acme.example", "acme.statuspage.example"), news[0].Move);
        Assert.DoesNotContain(PageCondition.Operational, _shown);
    }

    private static string[] Said(IEnumerable<StatusEvent> news) => [.. news.Select(one => one.Incident?.Name ?? one.Short())];

    /// <summary>It has been read for hours when something happens to it.</summary>
    private async Task<DateTimeOffset> WatchAsync()
    {
        await RunForAsync(TimeSpan.FromHours(2));
        _shown.Clear();
        return _world.Now;
    }

    private async Task<List<StatusEvent>> RunForAsync(TimeSpan time)
    {
        List<StatusEvent> news = [];
        for (var end = _world.Now + time; _world.Now < end;)
        {
            news.AddRange(await _world.RunForAsync(Later));
            if (_world.Status is { } status) _shown.Add(status.Condition);
        }

        return news;
    }

    private void Become(BulletinBoard board)
    {
        BecomeHtml();
        _web.Serve(Home + "/bulletin.json", board.Render);
    }

    private void BecomeHtml() => _web.ServeEverywhere(Home, "<html>Acme has a new status page</html>");
}
