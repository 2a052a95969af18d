using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>When a page that was read is looked for again: for what a changed maker causes, after a while, and seldom.</summary>
public sealed class DoubtTests
{
    private const string Home = "https://status.acme.example";

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly IReadOnlyList<IDialect> Dialects = [new StatuspageDialect(), new BulletinDialect()];

    private readonly FakeSites _web = new();
    private readonly WirePage _page = new(World.Start - TimeSpan.FromDays(1));

    public DoubtTests() => _web.Serve(Home, _page);

    /// <summary>Only a search asks for what people see.</summary>
    private int Searches => _web.Requests.Count(path => path == "/");

    [Theory]
    [InlineData(PollFailure.Html, true)]
    [InlineData(PollFailure.Malformed, true)]
    [InlineData(PollFailure.NotFound, true)]
    [InlineData(PollFailure.Empty, true)]
    [InlineData(PollFailure.Refused, true)]
    [InlineData(PollFailure.ForeignPage, true)]
    [InlineData(PollFailure.BadRedirect, true)]
    [InlineData(PollFailure.ServerError, false)]
    [InlineData(PollFailure.CutShort, false)]
    [InlineData(PollFailure.Protocol, false)]
    [InlineData(PollFailure.TooLarge, false)]
    [InlineData(PollFailure.StaleCopy, false)]
    public async Task Only_what_a_changed_maker_causes_is_a_reason_to_look_for_another(PollFailure failure, bool isReason)
    {
        var world = await ReadForHoursAsync();
        _web.Answer(Home + "/api/v2/summary.json", new PollResult.Failed(failure, "as told"));
        await world.RunForAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(isReason, Searches > 0);
    }

    [Fact]
    public async Task It_is_looked_for_after_five_minutes_of_that_and_no_sooner()
    {
        var world = await ReadForHoursAsync();
        _web.ServeEverywhere(Home, "<html>Soon back</html>");
        await world.RunForAsync(Later + TimeSpan.FromMinutes(5) - Second);
        Assert.Equal(0, Searches);
        await world.RunForAsync(Second);
        Assert.Equal(1, Searches);
    }

    [Fact]
    public async Task Where_it_is_read_seldom_two_failures_are_no_reason_and_three_are()
    {
        var world = World.Of(_web, Dialects, definition: new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Home), Interval = TimeSpan.FromMinutes(10) });
        await world.RunForAsync(TimeSpan.FromHours(2));
        _web.ServeEverywhere(Home, "<html>Soon back</html>");
        // Read after ten minutes, five later to say that it cannot be read, and then each ten.
        await world.RunForAsync(TimeSpan.FromMinutes(35) - Second);
        Assert.Equal(0, Searches);
        await world.RunForAsync(Second);
        Assert.Equal(1, Searches);
    }

    [Fact]
    public async Task A_page_whose_dialect_is_named_no_longer_is_looked_for_when_it_does_not_speak_it_any_more()
    {
        var named = World.Of(_web, Dialects, dialect: "statuspage");
        await named.TickAsync();
        var unnamed = World.Of(_web, Dialects, after: named);
        await unnamed.TickAfterAsync(Later);
        _web.ServeEverywhere(Home, "<html>We are elsewhere</html>");
        _web.Serve(Home + "/bulletin.json", new BulletinBoard().Render);
        Assert.Equal(["page.moved"], (await unnamed.RunForAsync(TimeSpan.FromMinutes(10))).Short());
    }

    [Fact]
    public async Task A_search_that_finds_what_was_known_is_no_new_beginning()
    {
        var world = await ReadForHoursAsync();
        _web.Serve(Home + "/api/v2/incidents.json", () => "<html>Soon back</html>"u8.ToArray());
        // Read each five minutes, it fails as long before it is doubted.
        await world.RunForAsync(TimeSpan.FromMinutes(10) - Second);
        _page.Schedule("maintain0001", world.Now, world.Now + TimeSpan.FromDays(1), TimeSpan.FromHours(1));
        _web.Requests.Clear();
        var news = await world.RunForAsync(Second);
        // At first sight it would not have been news.
        Assert.Equal(["maintenance.update maintain0001-1 scheduled", "page.unreadable"], news.Short());
        Assert.Equal("/api/v2/summary.json", _web.Requests[0]);
    }

    [Fact]
    public async Task Searches_in_vain_keep_nobody_from_reading_on()
    {
        var world = await ReadForHoursAsync();
        _web.ServeEverywhere(Home, "<html>Soon back</html>");
        await world.RunForAsync(TimeSpan.FromMinutes(190));
        Assert.Equal(4, Searches);
        _web.Serve(Home, _page);
        Assert.Equal(["page.readable"], (await world.RunForAsync(TimeSpan.FromMinutes(6))).Short());
    }

    [Fact]
    public async Task When_another_page_id_is_believed_at_last_the_page_is_looked_for_once_more_and_what_was_open_before_is_known()
    {
        _page.Open("incident0001", World.Start).Name = "Long one";
        _page.Open("incident0002", World.Start).Name = "Forgotten one";
        var world = await ReadForHoursAsync();
        (_page.Id, _page.UpdatedAt) = ("01HZZZZZZZZZZZZZZZZZZZZZZZ", world.Now);
        _page.Incidents.Clear();
        Assert.Equal(["page.unreadable"], (await world.RunForAsync(TimeSpan.FromMinutes(30))).Short());
        var board = new BulletinBoard();
        board.Post("n1", "Long one", "investigating", World.Start);
        board.Post("n2", "New one", "investigating", world.Now);
        _web.Serve(Home + "/bulletin.json", board.Render);
        var news = await world.RunForAsync(TimeSpan.FromHours(1));
        Assert.Equal(["identity", "dialect"], news.Where(one => one.Move is not null).Select(one => one.Move!.What));
        Assert.Equal(["incident.update New one", "incident.vanished Forgotten one"], news.Where(one => one.Incident is not null).Select(one => $"{one.Short().Split(' ')[0]} {one.Incident!.Name}"));
        _web.Requests.Clear();
        Assert.Empty(await world.RunForAsync(TimeSpan.FromHours(1)));
        Assert.Equal(["/bulletin.json"], _web.Requests.Distinct());
    }

    private async Task<World> ReadForHoursAsync()
    {
        var world = World.Of(_web, Dialects);
        await world.RunForAsync(TimeSpan.FromHours(2));
        _web.Requests.Clear();
        return world;
    }
}
