using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class NowTests
{
    [Fact]
    public async Task A_page_never_read_is_said_to_be_not_read_yet()
    {
        await using var web = await ServedWeb.StartAsync();
        var view = await web.ViewAsync("/");
        Assert.Equal("1 not read yet", view.QuerySelector("#verdict")!.Text());
        Assert.Equal(["acme"], view.Texts("section[aria-labelledby=all-unread] .cells a"));
        Assert.Empty(view.QuerySelectorAll("main .operational"));
    }

    [Fact]
    public async Task A_page_that_is_well_is_operational_and_says_when_it_was_read()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        var view = await web.ViewAsync("/");
        Assert.Equal("The page is operational", view.QuerySelector("#verdict")!.Text());
        Assert.Equal("2026-03-02T09:00:00Z", view.QuerySelector(".cells time")!.GetAttribute("datetime"));
        Assert.Equal("cloud", view.QuerySelector(".group h3")!.Text());
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_shown_as_that_from_the_first_failure_on_and_never_as_its_last_state()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        web.World.Web.FailAll(PollFailure.Timeout);
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        var view = await web.ViewAsync("/");
        Assert.Equal("1 cannot be read", view.QuerySelector("#verdict")!.Text());
        var tile = view.QuerySelector(".tile")!;
        Assert.Contains("Cannot read since 2026-03-02 09:00:30 UTC", tile.Text());
        Assert.Contains("The answer took too long (as told)", tile.Text());
        Assert.Contains("last read 2026-03-02 09:00:00 UTC", tile.Text());
        Assert.DoesNotContain("operational", tile.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task After_a_restart_a_page_is_not_read_yet_and_its_stored_state_is_told_as_what_it_was()
    {
        await using var web = await ServedWeb.StartAsync();
        web.World.Page.Open("i1", World.Start);
        await web.World.TickAsync();
        await web.World.StopAsync();
        web.World.Restart();
        var view = await web.ViewAsync("/");
        Assert.Equal("1 not read yet", view.QuerySelector("#verdict")!.Text());
        Assert.Contains("was degraded", view.QuerySelector(".cells li")!.Text());
        Assert.Empty(view.QuerySelectorAll(".tile"));
    }

    [Fact]
    public async Task An_open_incident_stands_on_its_pages_tile_with_its_newest_update()
    {
        await using var web = await ServedWeb.StartAsync();
        web.World.Page.Open("i1", World.Start).Post("i1-2", "identified", "A cable was cut.", World.Start.AddMinutes(3));
        await web.World.TickAsync();
        var tile = (await web.ViewAsync("/")).QuerySelector(".tile")!;
        Assert.Equal("Degraded", tile.QuerySelector(".state")!.Text());
        Assert.Equal("Elevated errors", tile.QuerySelector(".line-name")!.Text());
        Assert.Equal("/pages/acme/incidents/i1", tile.QuerySelector(".line-name a")!.GetAttribute("href"));
        Assert.Equal("Identified", tile.QuerySelector(".step")!.Text());
        Assert.StartsWith("A cable was cut.", tile.QuerySelector(".line-text")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_maintenance_to_come_is_no_trouble_and_one_in_progress_is_shown()
    {
        await using var web = await ServedWeb.StartAsync();
        var item = web.World.Page.Schedule("m1", World.Start.AddDays(-1), World.Start, TimeSpan.FromHours(2));
        await web.World.TickAsync();
        Assert.Empty((await web.ViewAsync("/")).QuerySelectorAll(".tile"));
        item.Post("m1-2", "in_progress", "The switch is being replaced.", World.Start.AddMinutes(1));
        web.World.Page.Stamp(World.Start.AddMinutes(1));
        await web.World.TickAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["Maintenance"], (await web.ViewAsync("/")).Texts(".tile .state"));
    }

    [Fact]
    public async Task The_worst_pages_come_first_and_known_trouble_before_what_cannot_be_read()
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.AddRange([Given("c", PageCondition.Degraded), Given("b", PageCondition.Maintenance), Given("d", PageCondition.Outage), Failing("a")]);
        Assert.Equal(["d", "c", "a", "b"], (await web.ViewAsync("/")).Texts(".tile h3"));
    }

    [Fact]
    public async Task Each_page_is_shown_once()
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.AddRange([Given("b", PageCondition.Maintenance), Given("c", PageCondition.Operational), Failing("d")]);
        Assert.Equal(["acme", "b", "c", "d"], (await web.ViewAsync("/")).QuerySelectorAll("[data-page]").Select(page => page.GetAttribute("data-page")!).Order());
    }

    [Theory]
    [InlineData("?q=ZUR", "Azure")]
    [InlineData("?category=ai", "Claude")]
    [InlineData("?state=outage", "Azure")]
    [InlineData("?q=u&state=operational", "Claude")]
    public async Task A_filter_shows_the_pages_of_that_name_category_and_state_and_no_others(string query, string expected)
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.AddRange([Given("Azure", PageCondition.Outage), Given("Claude", PageCondition.Operational) with { Category = "ai" }]);
        Assert.Equal([expected], (await web.ViewAsync("/" + query)).Texts(".tile h3, .cells a"));
    }

    [Fact]
    public async Task The_filter_is_a_form_that_keeps_what_was_asked_for()
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.Add(Given("Claude", PageCondition.Outage) with { Category = "ai" });
        var view = await web.ViewAsync("/?q=cl&category=ai&state=outage");
        var form = view.QuerySelector("form.filter")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("cl", form.QuerySelector("[name=q]")!.GetAttribute("value"));
        Assert.Equal("ai", form.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal("outage", form.QuerySelector("[name=state]")!.GetAttribute("value"));
        Assert.Equal("/?q=cl&category=ai", view.QuerySelector(".counts a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_that_a_page_says_becomes_markup_or_leads_anywhere_but_the_web()
    {
        await using var web = await ServedWeb.StartAsync();
        web.World.Page.Name = "<img src=x onerror=alert(1)>";
        web.World.Page.Url = "javascript:alert(1)";
        web.World.Page.Components[0] = new WireComponent("webserver001", "\"><script>alert(2)</script>");
        var item = web.World.Page.Open("i1", World.Start, "\"><b>x", "<script>alert(3)</script> \u202Etxet");
        (item.Name, item.Impact) = ("</a><svg onload=alert(4)>", "\" onmouseover=alert(5) \"");
        await web.World.TickAsync();
        foreach (var path in new[] { "/", "/pages/acme" })
        {
            var view = await web.ViewAsync(path);
            Assert.Empty(view.QuerySelectorAll("main img, main script, main b[onload], [onerror], [onload], [onmouseover], [style], main style"));
            Assert.DoesNotContain("javascript:", string.Join(' ', view.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href"))), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<img src=x onerror=alert(1)>", view.QuerySelector("main")!.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', view.QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public async Task Two_thousand_pages_take_less_than_300_KB_on_the_wire_and_fold_what_is_well()
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.AddRange(Enumerable.Range(0, 2000).Select(number =>
            Given($"Service {number * 7919 % 2000}", number % 50 == 0 ? PageCondition.Outage : PageCondition.Operational) with { Category = $"category {number % 12}" }));
        using var answer = await web.GetAsync("/", ("Accept-Encoding", "br"));
        var sent = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.InRange(sent, 1000, 300_000);
        var view = await web.ViewAsync("/");
        Assert.Equal(2001, view.QuerySelectorAll("[data-page]").Length);
        Assert.Empty(view.QuerySelectorAll("section[aria-labelledby=all-operational] details[open]"));
        Assert.Single((await web.ViewAsync("/?q=service 17&category=category 3")).QuerySelectorAll("section[aria-labelledby=all-operational] details[open]"));
    }

    [Fact]
    public async Task When_not_one_page_can_be_read_it_says_that_the_fault_is_likely_here()
    {
        await using var web = await ServedWeb.StartAsync();
        web.World.Web.FailAll(PollFailure.Unreachable);
        await web.World.TickAsync();
        web.Readings.Others.Add(Failing("a"));
        Assert.NotNull((await web.ViewAsync("/")).QuerySelector(".all-blind"));
    }

    [Fact]
    public async Task An_unchanged_view_is_not_sent_again_and_another_theme_is_another_view()
    {
        await using var web = await ServedWeb.StartAsync();
        using var first = await web.GetAsync("/");
        using var second = await web.GetAsync("/", ("If-None-Match", $"{first.Headers.ETag}"));
        using var dark = await web.GetAsync("/", ("If-None-Match", $"{first.Headers.ETag}"), ("Cookie", "theme=dark"));
        Assert.Equal((200, 304, 200), ((int)first.StatusCode, (int)second.StatusCode, (int)dark.StatusCode));
        Assert.Contains("data-theme=\"dark\"", await dark.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Cookie", dark.Headers.Vary);
    }

    private static PageReading Failing(string name)
    {
        var given = Given(name, PageCondition.Unknown);
        return given with { Status = given.Status! with { Failure = PollFailure.Timeout, FailingSince = World.Start } };
    }

    private static PageReading Given(string name, PageCondition condition) => new()
    {
        Key = new PageKey(name.ToLowerInvariant().Replace(' ', '-')),
        Name = name,
        Url = new Uri("https://status.example"),
        Category = "cloud",
        Dialect = "statuspage",
        Interval = TimeSpan.FromSeconds(30),
        Polls = PollCounts.None,
        Status = new PageStatus { Key = new PageKey(name), Name = name, Url = "", Condition = condition, ReadAt = World.Start, TriedAt = World.Start },
    };
}
