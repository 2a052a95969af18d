using System.Net;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Dashboard.Pages;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class PageTests
{
    [Fact]
    public async Task A_page_shows_its_state_its_components_and_what_is_open()
    {
        await using var web = await ServedWeb.StartAsync();
        web.World.Page.Components[0].Status = "partial_outage";
        web.World.Page.Open("i1", World.Start);
        await web.World.TickAsync();
        var view = await web.ViewAsync("/pages/acme");
        Assert.Equal("Acme", view.QuerySelector("h1")!.Text());
        Assert.Equal("Degraded", view.QuerySelector(".page-state .state")!.Text());
        Assert.Equal(["API"], view.Texts(".row-name"));
        Assert.Equal(["Partial outage"], view.Texts(".row-state"));
        Assert.Equal(["Elevated errors"], view.Texts("section[aria-labelledby=open] .line-name"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_shows_no_components_last_state()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        web.World.Web.FailAll(PollFailure.ServerError);
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        var view = await web.ViewAsync("/pages/acme");
        Assert.Equal(["Cannot read"], view.Texts(".row-state"));
        Assert.Contains("Cannot read since 2026-03-02 09:00:30 UTC", view.QuerySelector(".page-head")!.Text(), StringComparison.Ordinal);
        Assert.Contains("Nobody can say", view.QuerySelector("section[aria-labelledby=open]")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_are_drawn_and_said_from_what_the_log_recorded()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        web.World.Page.Components[0].Status = "major_outage";
        web.World.Page.Stamp(World.Start.AddHours(1));
        await web.World.TickAfterAsync(TimeSpan.FromHours(1));
        web.World.Page.Components[0].Status = "operational";
        web.World.Page.Stamp(World.Start.AddHours(3));
        await web.World.TickAfterAsync(TimeSpan.FromHours(2));
        await web.World.TickAfterAsync(TimeSpan.FromDays(2));
        var row = (await web.ViewAsync("/pages/acme")).QuerySelector(".row")!;
        Assert.Equal("Trouble on 1 of 3 recorded days", row.QuerySelector("svg.days")!.GetAttribute("aria-label"));
        Assert.Equal("Trouble on 1 of 3 recorded days", row.QuerySelector("summary")!.Text());
        Assert.Equal(["2026-03-02: outage for 2 h"], row.Texts("details li"));
        Assert.Equal(["unread", "outage", "operational"], row.QuerySelectorAll("rect").Select(bar => bar.ClassName!));
        Assert.All(row.QuerySelectorAll("rect"), bar => Assert.NotEmpty(bar.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public async Task Hundreds_of_components_show_the_troubled_ones_and_fold_the_rest()
    {
        await using var web = await ServedWeb.StartAsync();
        web.World.Page.Components.AddRange(Enumerable.Range(1, 400).Select(number => new WireComponent($"c{number}", $"Region {number}")));
        web.World.Page.Components[333].Status = "major_outage";
        await web.World.TickAsync();
        var view = await web.ViewAsync("/pages/acme");
        Assert.Equal("Region 333", view.QuerySelector(".row-name")!.Text());
        Assert.Equal(10, view.QuerySelectorAll(".group > .rows > .row").Length);
        Assert.False(view.QuerySelector("details.more")!.HasAttribute("open"));
        using var answer = await web.GetAsync("/pages/acme", ("Accept-Encoding", "br"));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1000, 60_000);
    }

    [Fact]
    public async Task What_ended_lately_is_listed_with_how_long_it_lasted()
    {
        await using var web = await ServedWeb.StartAsync();
        var item = web.World.Page.Open("i1", World.Start.AddHours(-3));
        item.Post("i1-2", "resolved", "Mended.", World.Start.AddHours(-1));
        item.ResolvedAt = World.Start.AddHours(-1);
        await web.World.TickAsync();
        var row = (await web.ViewAsync("/pages/acme")).QuerySelector(".list tbody tr")!;
        Assert.Equal("Elevated errors", row.QuerySelector("th")!.Text());
        Assert.Equal("2 h", row.QuerySelector("td:last-child")!.Text());
    }

    [Fact]
    public async Task An_unknown_page_is_not_found_within_the_frame()
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.GetAsync("/pages/nobody");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no page of this key here.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_holds_a_password_is_shown_without_it()
    {
        await using var web = await ServedWeb.StartAsync(new World { Definition = new() { Key = new PageKey("acme"), Url = new Uri("https://me:hunter2@status.acme.example/x?token=hunter2") } });
        Assert.DoesNotContain("hunter2", await web.TextAsync("/pages/acme"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_a_path_prefix_every_link_of_ours_has_it()
    {
        await using var web = await ServedWeb.StartAsync(configure: options => options with { PathPrefix = "/status" });
        await web.World.TickAsync();
        foreach (var path in new[] { "/status/", "/status/pages/acme" })
            Assert.All(
                (await web.ViewAsync(path)).QuerySelectorAll("a[href], link[href], script[src], img[src], form[action]")
                    .Select(found => found.GetAttribute("href") ?? found.GetAttribute("src") ?? found.GetAttribute("action")!)
                    .Where(address => !address.StartsWith('#') && !address.StartsWith("https://", StringComparison.Ordinal)),
                address => Assert.StartsWith("/status/", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Delays_are_those_that_were_and_silent_late_backdated_and_older_news_do_not_count()
    {
        var delays = Enumerable.Range(1, 20).Select(seconds => News(seconds)).ToList();
        var older = News(9999) with { Update = News(9999).Update! with { PublishedAt = World.Start.AddSeconds(-1) } };
        var seen = Delays.Seen([.. delays, News(9999) with { Silent = true }, News(9999) with { Late = true }, News(-5), older], World.Start);
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(19), 20), (seen.Median, seen.Most, seen.Number));
        Assert.Null(Delays.Seen([], World.Start).Median);
    }

    private static StatusEvent News(int seconds) => new()
    {
        Id = new EventId($"{seconds}"),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = World.Start.AddSeconds(seconds),
        Page = new EventPage(new PageKey("acme"), "Acme", ""),
        Update = new EventUpdate { Id = new UpdateId("u"), Status = "investigating", Body = "", PublishedAt = World.Start },
    };
}
