using System.Text;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>A search for a page's dialect: when it comes back, when it is broken off, what is said of it, and where what was found lies.</summary>
public sealed class SearchTests
{
    private const string Home = "https://status.acme.example";
    private const string Summary = Home + "/api/v2/summary.json";

    private readonly FakeSites _web = new();
    private readonly WirePage _lookAlike = new(World.Start) { Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ" };

    [Fact]
    public async Task In_vain_it_comes_back_after_five_minutes_and_then_later_and_later_but_each_hour_for_days()
    {
        List<double> searches = [];
        var world = World.Of(_web, [new BulletinDialect()]);
        _web.Serve(Home, () =>
        {
            searches.Add((world.Now - World.Start).TotalMinutes);
            return "<html>Acme</html>"u8.ToArray();
        });
        await world.RunForAsync(TimeSpan.FromDays(3));
        Assert.Equal([0, 5, 15, 35, 75, 135, 195], searches.Take(7));
        Assert.All(searches.Skip(7).Zip(searches.Skip(6)), pair => Assert.Equal(60, pair.First - pair.Second));
    }

    [Fact]
    public async Task One_that_was_broken_off_makes_the_next_come_no_later()
    {
        var world = World.Of(_web, [new BulletinDialect()]);
        _web.Trouble = () => new PollResult.Failed(PollFailure.Unreachable, "nobody there");
        await world.RunForAsync(TimeSpan.FromHours(3));
        _web.Trouble = null;
        await world.RunForAsync(TimeSpan.FromMinutes(6));
        _web.Serve(Home + "/bulletin.json", new BulletinBoard().Render);
        Assert.Equal(["page.readable"], (await world.RunForAsync(TimeSpan.FromMinutes(5))).Short());
    }

    [Theory]
    [InlineData(PollFailure.Unreachable, true)]
    [InlineData(PollFailure.Tls, true)]
    [InlineData(PollFailure.Timeout, true)]
    [InlineData(PollFailure.Blocked, true)]
    [InlineData(PollFailure.ForbiddenAddress, true)]
    [InlineData(PollFailure.ServerError, false)]
    [InlineData(PollFailure.Refused, false)]
    [InlineData(PollFailure.CutShort, false)]
    public async Task It_is_broken_off_where_nobody_can_or_will_answer(PollFailure failure, bool isOver)
    {
        var world = World.Of(_web, [new StatuspageDialect(), new BulletinDialect()]);
        _web.Answer(Summary, new PollResult.Failed(failure, "as told") { Wait = TimeSpan.FromMinutes(3) });
        await world.TickAsync();
        Assert.Equal(isOver ? 1 : 3, _web.Requests.Count);
        Assert.Equal((failure, TimeSpan.FromMinutes(isOver ? 3 : 5)), (world.Status!.Failure, world.Due - world.Now));
    }

    [Fact]
    public async Task Of_many_failures_the_first_is_told_and_how_many_were_asked()
    {
        var world = World.Of(_web, [new StatuspageDialect(), new BulletinDialect()]);
        _web.Answer(Summary, new PollResult.Failed(PollFailure.ServerError, "status.acme.example answered 500"));
        await world.TickAsync();
        Assert.Equal(PollFailure.ServerError, world.Status!.Failure);
        Assert.Equal("status.acme.example answered 500; no dialect that is known was found (3 addresses asked)", world.Status.FailureDetail);
    }

    [Fact]
    public async Task Where_all_was_answered_with_something_else_that_is_told()
    {
        var world = World.Of(_web, [new StatuspageDialect()]);
        _web.Serve(Summary, () => "{}"u8.ToArray());
        _web.Serve(Home, () => "<html>Acme</html>"u8.ToArray());
        await world.TickAsync();
        Assert.Equal(PollFailure.Malformed, world.Status!.Failure);
        Assert.StartsWith("status.acme.example answered with something else; ", world.Status.FailureDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_question_is_told_with_what_was_answered()
    {
        _web.Serve(Home, _lookAlike);
        _web.Serve(Home, () => "<html>Acme</html>"u8.ToArray());
        _web.Serve(Home + "/odd.json", () => "{}"u8.ToArray());
        _web.Serve(Home + "/bulletin.json", new BulletinBoard().Render);
        var detector = new Detector([new StatuspageDialect(), new BulletinDialect("odd"), new BulletinDialect("none"), new BulletinDialect()], _web);
        var found = await detector.DetectAsync(new Uri(Home), null, CancellationToken.None);
        Assert.Equal(
            [("statuspage", "likely"), (null, "looked at"), ("odd", "no: odd: board or notes is missing"), ("none", "not_found: 404"), ("bulletin", "yes")],
            found.Attempts.Select(attempt => (attempt.Dialect, attempt.Outcome)));
    }

    [Fact]
    public async Task Of_those_that_are_as_likely_the_first_is_taken()
    {
        _web.Serve(Home, _lookAlike);
        _web.Serve(Home + "/bulletin.json", new BulletinBoard(isGenuine: false).Render);
        Assert.Equal("statuspage", (await KeptAsync(World.Of(_web, [new StatuspageDialect(), new BulletinDialect()]))).Dialect);
    }

    [Fact]
    public async Task What_is_likely_is_taken_where_a_bot_wall_keeps_from_asking_on()
    {
        _web.Serve(Home, _lookAlike);
        _web.Answer(Home, new PollResult.Failed(PollFailure.Blocked, "a bot wall"));
        Assert.Equal("statuspage", (await KeptAsync(World.Of(_web, [new StatuspageDialect(), new BulletinDialect()]))).Dialect);
        Assert.DoesNotContain("/bulletin.json", _web.Requests);
    }

    [Fact]
    public async Task A_redirect_for_good_to_another_kind_of_place_leaves_the_page_where_it_was()
    {
        const string file = "https://files.example/acme-api/v2/summary.json";
        _web.Serve(file, () => _lookAlike.Render("summary"));
        _web.Serve(Home, _lookAlike);
        _web.Move(Summary, file);
        var world = World.Of(_web, [new StatuspageDialect()]);
        Assert.Null((await KeptAsync(world)).Address);
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
    }

    [Fact]
    public async Task A_document_that_is_the_page_itself_is_read_where_it_moved_to()
    {
        const string there = "https://feeds.example/acme.rss";
        _web.Serve(there, () => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Acme</title></channel></rss>"));
        _web.Move(Home + "/feed/", there);
        var world = World.Of(_web, [new FeedDialect()], definition: new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Home + "/feed/") });
        Assert.Equal(new Uri(there), (await KeptAsync(world)).Address);
    }

    [Fact]
    public async Task A_document_beside_its_page_is_asked_where_it_was_although_it_moved()
    {
        const string page = """{"config":{"slug":"main","title":"Acme"},"publicGroupList":[]}""", beats = """{"heartbeatList":{"1":[{"status":1}]}}""";
        foreach (var (path, body) in new[] { ("/api/status-page/main", page), ("/api/status-page/heartbeat/main", beats) })
        {
            _web.Serve("https://kuma.example" + path, () => Encoding.UTF8.GetBytes(body));
            _web.Move(Home + path, "https://kuma.example" + path);
        }

        var world = World.Of(_web, [new UptimeKumaDialect()], definition: new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Home + "/status/main") });
        Assert.Equal("uptime-kuma", (await KeptAsync(world)).Dialect);
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
    }

    [Fact]
    public async Task What_a_page_names_lies_beside_it_where_it_moved_to()
    {
        _web.Serve("https://acme.example/status", () => "<html><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/status.rss\"></html>"u8.ToArray());
        _web.Move(Home, "https://acme.example/status");
        var world = World.Of(_web, [new FeedDialect()]);
        await world.TickAsync();
        Assert.Equal(["/", "acme.example/status.rss"], _web.Requests);
    }

    /// <summary>What is kept of the page after its first reading.</summary>
    private static async Task<PageState> KeptAsync(World world)
    {
        await world.TickAsync();
        return (await world.Log.ReadPageAsync(world.Definition.Key, CancellationToken.None))!;
    }
}
