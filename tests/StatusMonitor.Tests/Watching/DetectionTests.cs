using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>How a page's dialect is found out: few questions, an answer that holds, and nobody fooled.</summary>
public sealed class DetectionTests
{
    private const string Home = "https://status.acme.example";

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private readonly FakeSites _web = new();
    private readonly WirePage _page = new(World.Start - TimeSpan.FromDays(1));
    private readonly BulletinBoard _board = new();

    [Fact]
    public async Task What_most_pages_are_is_certain_after_one_question()
    {
        var world = NewWorld(new StatuspageDialect(), new BulletinDialect());
        ServeStatuspage();
        await world.TickAsync();
        Assert.Equal(["/api/v2/summary.json", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json", "/api/v2/summary.json"], _web.Requests);
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
    }

    [Fact]
    public async Task The_answer_is_kept_with_the_page_and_over_a_restart()
    {
        var world = NewWorld(new BulletinDialect(), new StatuspageDialect());
        ServeBulletin();
        await world.TickAsync();
        var asked = _web.Requests.Count;
        Assert.Equal("bulletin", (await world.Log.ReadPageAsync(world.Definition.Key, CancellationToken.None))!.Dialect);
        await world.TickAfterAsync(Later);
        world.Restart();
        await world.TickAfterAsync(Later);
        Assert.Equal(["/bulletin.json", "/bulletin.json"], _web.Requests.Skip(asked));
        Assert.Null(world.Status!.Failure);
    }

    [Fact]
    public async Task A_look_alike_is_not_believed_where_somebody_else_is_certain()
    {
        _page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        var world = NewWorld(new StatuspageDialect(), new BulletinDialect());
        ServeStatuspage();
        ServeBulletin();
        await world.TickAsync();
        Assert.Equal("bulletin", await DialectAsync(world));
    }

    [Fact]
    public async Task A_look_alike_is_taken_where_nobody_is_certain()
    {
        _page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        var world = NewWorld(new StatuspageDialect(), new BulletinDialect());
        ServeStatuspage();
        await world.TickAsync();
        Assert.Equal("statuspage", await DialectAsync(world));
        Assert.Equal(["/api/v2/summary.json", "/", "/bulletin.json"], _web.Requests.Take(3));
    }

    [Fact]
    public async Task What_the_catalog_says_is_asked_first_and_believed_no_more_than_others()
    {
        var world = NewWorld([new BulletinDialect("one"), new BulletinDialect("other")], likely: "other");
        _web.Serve(Home + "/one.json", _board.Render);
        await world.TickAsync();
        Assert.Equal(["/", "/other.json", "/one.json"], _web.Requests.Take(3));
        Assert.Equal("one", await DialectAsync(world));
    }

    [Fact]
    public async Task A_front_page_that_tells_where_its_data_is_saves_the_other_questions()
    {
        var world = NewWorld([.. Decoys(5), new BulletinDialect()]);
        _web.Serve(Home, () => "<html>bulletin at https://boards.example/acme </html>"u8.ToArray());
        _web.Serve("https://boards.example/acme/bulletin.json", _board.Render);
        await world.TickAsync();
        Assert.Equal(["/", "boards.example/acme/bulletin.json", "boards.example/acme/bulletin.json"], _web.Requests);
    }

    [Fact]
    public async Task A_page_that_nobody_knows_is_asked_twenty_questions_and_then_less_and_less_often_and_never_shown_as_well()
    {
        var world = NewWorld([new StatuspageDialect(), .. Decoys(30)]);
        _web.Serve(Home, () => "<html>All systems operational</html>"u8.ToArray());
        await world.TickAsync();
        Assert.Equal(Detector.MostQuestions, _web.Requests.Count);
        var news = await world.RunForAsync(TimeSpan.FromHours(5));
        Assert.Equal(["page.unreadable"], news.Short());
        Assert.InRange(_web.Requests.Count / Detector.MostQuestions, 6, 10);
        Assert.Equal(PageCondition.Unknown, world.Status!.Condition);
        _web.Serve(Home + "/decoy-3.json", _board.Render);
        Assert.Equal(["page.readable"], (await world.RunForAsync(TimeSpan.FromHours(1.1))).Short());
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_asks_for_less_is_asked_no_more_questions()
    {
        var world = NewWorld([new StatuspageDialect(), .. Decoys(5)]);
        _web.Trouble = () => new PollResult.Failed(PollFailure.Unreachable, "refused");
        await world.TickAsync();
        Assert.Single(_web.Requests);
        _web.Trouble = () => new PollResult.Throttled("429") { Wait = TimeSpan.FromMinutes(3) };
        await world.TickAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _web.Requests.Count);
        Assert.Equal(world.Now + TimeSpan.FromMinutes(3), world.Due);
    }

    [Fact]
    public async Task A_page_that_leads_elsewhere_for_good_is_read_there()
    {
        var world = NewWorld(new StatuspageDialect());
        ServeStatuspage("https://acme.statuspage.example");
        _web.Move(Home + "/api/v2/summary.json", "https://acme.statuspage.example/api/v2/summary.json");
        await world.TickAsync();
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
        Assert.Equal(new Uri("https://acme.statuspage.example"), (await world.Log.ReadPageAsync(world.Definition.Key, CancellationToken.None))!.Address);
    }

    [Fact]
    public async Task A_page_whose_every_address_leads_to_the_front_of_another_for_good_is_looked_for_there()
    {
        const string there = "https://acme.statuspage.example";
        var world = NewWorld(new StatuspageDialect(), new BulletinDialect());
        ServeStatuspage(there);
        _web.Serve(there, () => "<html>All systems operational</html>"u8.ToArray());
        foreach (var path in new[] { "", "/api/v2/summary.json", "/bulletin.json" }) _web.Move(Home + path, there);
        await world.TickAsync();
        Assert.Equal(["/api/v2/summary.json", "/", "acme.statuspage.example/api/v2/summary.json"], _web.Requests.Take(3));
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
        Assert.Equal(new Uri(there), (await world.Log.ReadPageAsync(world.Definition.Key, CancellationToken.None))!.Address);
    }

    [Theory]
    [InlineData("https://status.acme.example/board", "bulletin")]
    [InlineData("https://elsewhere.example/board", null)]
    public async Task A_page_that_leads_elsewhere_for_now_is_looked_for_there_on_its_own_host_alone(string there, string? expected)
    {
        var world = NewWorld(new StatuspageDialect(), new BulletinDialect());
        _web.Answer(Home, FakeWeb.Changed(new Uri(there), "<html>Notices</html>"u8.ToArray()));
        _web.Serve(there + "/bulletin.json", _board.Render);
        await world.TickAsync();
        Assert.Equal(expected, await DialectAsync(world));
    }

    [Theory]
    [InlineData(PollFailure.Unreachable)]
    [InlineData(PollFailure.Timeout)]
    [InlineData(PollFailure.ForbiddenAddress)]
    public async Task A_link_to_a_host_that_cannot_be_asked_does_not_end_the_search(PollFailure failure)
    {
        var world = NewWorld(new BulletinDialect("linked"), new BulletinDialect("other"));
        _web.Serve(Home, () => "<html>linked at https://gone.example/acme </html>"u8.ToArray());
        _web.Answer("https://gone.example/acme/linked.json", new PollResult.Failed(failure, "gone.example cannot be asked"));
        await world.TickAsync();
        Assert.Contains("gone.example cannot be asked", world.Status!.FailureDetail!, StringComparison.Ordinal);
        _web.Serve(Home + "/other.json", _board.Render);
        await world.RunForAsync(TimeSpan.FromMinutes(6));
        Assert.Equal("other", await DialectAsync(world));
    }

    [Fact]
    public async Task The_dialect_that_a_configuration_names_is_asked_for_alone_and_where_it_says()
    {
        var world = NewWorld([new StatuspageDialect(), new BulletinDialect()], dialect: "bulletin");
        ServeStatuspage();
        Assert.Equal(["page.unreadable"], (await world.RunForAsync(TimeSpan.FromHours(3))).Short());
        Assert.Equal(["/bulletin.json"], _web.Requests.Distinct());
    }

    [Fact]
    public async Task A_dialect_that_a_configuration_names_later_is_a_move_and_what_is_open_is_not_told_again()
    {
        var world = NewWorld(new StatuspageDialect(), new BulletinDialect());
        _page.Open("incident0001", World.Start).Name = "Slow";
        ServeStatuspage();
        ServeBulletin();
        _board.Post("n1", "Slow", "investigating", World.Start);
        Assert.Single(await world.TickAsync());
        var named = NewWorld([new StatuspageDialect(), new BulletinDialect()], dialect: "bulletin", log: world);
        var moved = Assert.Single(await named.TickAfterAsync(Later));
        Assert.Equal(new EventMove("dialect", "statuspage", "bulletin"), moved.Move);
        Assert.Empty(await named.RunForAsync(TimeSpan.FromHours(1)));
        Assert.Equal(1, named.Status!.OpenIncidents);
        var unnamed = NewWorld([new StatuspageDialect(), new BulletinDialect()], log: named);
        Assert.Empty(await unnamed.TickAfterAsync(Later));
        Assert.Equal("bulletin", await DialectAsync(unnamed));
    }

    [Fact]
    public async Task A_dialect_that_is_named_at_last_is_not_kept_waiting_by_searches_in_vain()
    {
        var world = NewWorld(Decoys(3));
        await world.RunForAsync(TimeSpan.FromHours(3));
        ServeBulletin();
        var named = NewWorld([.. Decoys(3), new BulletinDialect()], dialect: "bulletin", log: world);
        Assert.Equal(["page.readable"], (await named.TickAsync()).Short());
    }

    private World NewWorld(params IDialect[] dialects) => NewWorld(dialects, null);

    private World NewWorld(IReadOnlyList<IDialect> dialects, string? likely = null, string? dialect = null, World? log = null) =>
        World.Of(_web, dialects, dialect, log, new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Home), LikelyDialect = likely });

    private void ServeStatuspage(string at = Home) => _web.Serve(at, _page);

    private void ServeBulletin() => _web.Serve(Home + "/bulletin.json", _board.Render);

    private static async Task<string?> DialectAsync(World world) => (await world.Log.ReadPageAsync(world.Definition.Key, CancellationToken.None))!.Dialect;

    private static IDialect[] Decoys(int count) => [.. Enumerable.Range(0, count).Select(number => new BulletinDialect($"decoy-{number}"))];
}
