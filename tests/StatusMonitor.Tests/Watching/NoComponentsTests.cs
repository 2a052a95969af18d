using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>Pages that list no components: what is open says how they stand, and where they do not say what is open, nothing does.</summary>
public sealed class NoComponentsTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private readonly FakeSites _web = new();
    private readonly BulletinBoard _board = new();
    private readonly World _world;

    public NoComponentsTests()
    {
        _world = new World(web: _web, dialects: [new BulletinDialect()])
        {
            Definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example"), Dialect = "bulletin" },
        };
        _world.Restart();
        _web.Serve("https://status.acme.example/bulletin.json", _board.Render);
    }

    [Theory]
    [InlineData(null, null, PageCondition.Operational)]
    [InlineData("resolved", "major", PageCondition.Operational)]
    [InlineData("investigating", "minor", PageCondition.Degraded)]
    [InlineData("investigating", "critical", PageCondition.Outage)]
    [InlineData("a_step_of_its_own", "minor", PageCondition.Degraded)]
    public async Task The_overall_state_is_that_of_what_is_open(string? step, string? impact, PageCondition expected)
    {
        if (step is not null) _board.Post("n1", "Slow", step, World.Start)["impact"] = impact;
        await _world.TickAsync();
        Assert.Equal(expected, _world.Status!.Condition);
    }

    [Fact]
    public async Task What_is_told_without_a_step_leaves_the_state_open_and_is_no_open_incident()
    {
        _board.Post("n1", "Slow", null, World.Start - TimeSpan.FromDays(9));
        await _world.TickAsync();
        Assert.Equal((PageCondition.Unknown, 0), (_world.Status!.Condition, _world.Status.OpenIncidents));
        Assert.Null(_world.Status.Failure);
        _board.Post("n2", "Down", "investigating", World.Start)["impact"] = "major";
        await _world.TickAfterAsync(Later);
        Assert.Equal((PageCondition.Outage, 1), (_world.Status.Condition, _world.Status.OpenIncidents));
    }

    [Fact]
    public async Task What_is_told_without_a_step_is_news_when_it_comes_and_at_first_sight_while_it_is_of_today()
    {
        _board.Post("n1", "Old", null, World.Start - TimeSpan.FromDays(2));
        _board.Post("n2", "Of today", null, World.Start - TimeSpan.FromHours(2));
        Assert.Equal(["Of today"], (await _world.TickAsync()).Select(news => news.Incident!.Name));
        _board.Post("n3", "New", null, World.Start);
        Assert.Equal(["New"], (await _world.TickAfterAsync(Later)).Select(news => news.Incident!.Name));
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task The_state_holds_over_a_restart_and_comes_back_when_all_that_is_listed_has_a_step()
    {
        var note = _board.Post("n1", "Slow", null, World.Start);
        await _world.TickAsync();
        _world.Restart();
        await _world.TickAfterAsync(Later);
        Assert.Equal(PageCondition.Unknown, _world.Status!.Condition);
        note["step"] = "resolved";
        await _world.TickAfterAsync(Later);
        Assert.Equal(PageCondition.Operational, _world.Status.Condition);
    }

    [Theory]
    [InlineData("scheduled", PageCondition.Unknown)]
    [InlineData("in_progress", PageCondition.Maintenance)]
    public async Task A_maintenance_announced_for_later_does_not_make_well_what_is_unknown(string step, PageCondition expected)
    {
        _board.Post("n1", "Slow", null, World.Start);
        _board.Post("n2", "New cables", step, World.Start)["planned"] = true;
        await _world.TickAsync();
        Assert.Equal(expected, _world.Status!.Condition);
    }

    [Fact]
    public async Task A_page_that_never_says_whether_something_lasts_is_not_well_for_having_nothing_to_tell()
    {
        _web.Serve("https://status.acme.example/acme.rss", () => "<rss version=\"2.0\"><channel><title>Acme</title></channel></rss>"u8.ToArray());
        var world = World.Of(_web, [new StatusMonitor.Dialects.Feeds.FeedDialect()], definition: new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example/acme.rss") });
        await world.TickAsync();
        Assert.Equal((PageCondition.Unknown, null), (world.Status!.Condition, world.Status.Failure));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_documents_the_last_that_is_read_says_that_nothing_is_open(bool isHistoryLate)
    {
        const string home = "https://acme.instatus.com";
        _web.Serve(home + "/summary.json", () => """{"page":{"name":"Acme","url":"https://acme.instatus.com","status":"UP"}}"""u8.ToArray());
        if (!isHistoryLate) ServeHistory();
        var world = World.Of(_web, [new StatusMonitor.Dialects.Instatus.InstatusDialect()], "instatus", definition: new PageDefinition { Key = new PageKey("acme"), Url = new Uri(home) });
        await world.TickAsync();
        Assert.Equal(isHistoryLate ? PageCondition.Unknown : PageCondition.Operational, world.Status!.LastCondition);
        ServeHistory();
        await world.TickAfterAsync(Later);
        Assert.Equal((PageCondition.Operational, null), (world.Status.Condition, world.Status.Failure));

        void ServeHistory() => _web.Serve(home + "/history.atom", () => "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Acme</title></feed>"u8.ToArray());
    }

    [Fact]
    public async Task A_maintenance_told_without_a_step_says_nothing_of_how_the_page_is()
    {
        _board.Post("n1", "New cables", null, World.Start)["planned"] = true;
        await _world.TickAsync();
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    [Fact]
    public async Task Before_its_components_were_read_nothing_is_said_of_a_page_that_has_some()
    {
        var world = new World();
        world.Web.Faults["summary"] = () => new StatusMonitor.Polling.PollResult.Failed(PollFailure.ServerError, "503");
        await world.TickAsync();
        Assert.Equal(PageCondition.Unknown, world.Status!.LastCondition);
    }
}
