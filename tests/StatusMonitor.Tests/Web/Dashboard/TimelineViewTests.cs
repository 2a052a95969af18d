using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class TimelineViewTests
{
    private static readonly ConditionalWeakTable<ServedWeb, PastLog> Pasts = [];

    [Fact]
    public async Task Each_incident_is_a_bar_that_leads_to_it_and_a_line_of_the_list()
    {
        await using var web = await ServedWeb.StartAsync();
        await AddAsync(web, "a", "one", hours: -30);
        await AddAsync(web, "b", "two", hours: -5, length: null);
        var document = await web.DocumentAsync("/timeline");
        Assert.Equal(["/pages/a/incidents/one", "/pages/b/incidents/two"], document.QuerySelectorAll("a.lane-bar").Select(bar => bar.GetAttribute("href")).Order());
        Assert.Contains("Elevated errors, impact Major, 2026-03-02 04:00:00 UTC, open", document.QuerySelector("a.lane-bar[href$=two]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(2, document.QuerySelectorAll("table.incidents tbody tr").Length);
        Assert.Equal("100", PercentOf(document.QuerySelector("a.lane-bar[href$=two] .span")!));
    }

    [Fact]
    public async Task What_began_together_on_three_pages_is_marked_and_said()
    {
        await using var web = await ServedWeb.StartAsync();
        foreach (var (page, minutes) in new[] { ("a", 0), ("b", 6), ("c", 14) })
            await AddAsync(web, page, $"of-{page}", hours: -20 + (minutes / 60.0));
        var document = await web.DocumentAsync("/timeline");
        Assert.StartsWith("1 3 pages", Assert.Single(document.QuerySelectorAll(".together-list h3")).Words(), StringComparison.Ordinal);
        Assert.Equal(3, document.QuerySelectorAll("line.moment").Length);
    }

    [Fact]
    public async Task Filters_are_for_page_category_impact_type_and_time()
    {
        await using var web = await ServedWeb.StartAsync();
        web.Readings.Others.Add(Reading("pay", "payments"));
        await AddAsync(web, "acme", "cloud1", hours: -2);
        await AddAsync(web, "pay", "pay1", hours: -3, impact: "minor");
        await AddAsync(web, "pay", "old", hours: -24 * 20);
        await PastOf(web).AddAsync(PastLog.Maintenance("m", web.World.Now.AddHours(-4), TimeSpan.FromHours(1), web.World.Now.AddDays(-1)), "acme");
        Assert.Equal("cloud1 m pay1", await ListedAsync(web, ""));
        Assert.Equal("cloud1 m", await ListedAsync(web, "?page=acme"));
        Assert.Equal("pay1", await ListedAsync(web, "?category=payments"));
        Assert.Equal("pay1", await ListedAsync(web, "?impact=minor"));
        Assert.Equal("m", await ListedAsync(web, "?type=maintenance"));
        Assert.Equal("old pay1", await ListedAsync(web, "?range=30d&category=payments"));
        Assert.Equal("", await ListedAsync(web, "?category=none"));
        Assert.Equal("cloud1 m pay1", await ListedAsync(web, "?range=forever&type=&sheet=x"));
    }

    [Fact]
    public async Task Hundreds_of_incidents_are_drawn_and_listed_sheet_by_sheet()
    {
        await using var web = await ServedWeb.StartAsync();
        for (var number = 0; number < 420; number++)
            await AddAsync(web, $"page{number % 60}", $"i{number}", hours: -0.3 * (number + 1));
        var document = await web.DocumentAsync("/timeline");
        Assert.Equal(420, document.QuerySelectorAll("a.lane-bar").Length);
        Assert.Equal(50, document.QuerySelectorAll("table.incidents tbody tr").Length);
        var next = document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.StartsWith("/pages/page50/incidents/i50", (await web.DocumentAsync(next)).QuerySelector("table.incidents a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_in_which_a_page_could_not_be_read_are_hatched()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        web.World.Web.FailAll(PollFailure.Timeout);
        await web.World.RunForAsync(TimeSpan.FromHours(2));
        Assert.NotNull((await web.DocumentAsync("/timeline?range=24h")).QuerySelector("rect.unseen"));
    }

    private static async Task<string> ListedAsync(ServedWeb web, string query) => string.Join(' ',
        (await web.DocumentAsync($"/timeline{query}")).QuerySelectorAll("table.incidents a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order(StringComparer.Ordinal));

    private static async Task AddAsync(ServedWeb web, string page, string id, double hours, double? length = 0.5, string impact = "major")
    {
        var began = web.World.Now.AddHours(hours);
        await PastOf(web).AddAsync(PastLog.Incident(id, began, length is { } known ? began.AddHours(known) : null, impact), page);
    }

    /// <summary>One past a world, since each numbers its events from one.</summary>
    private static PastLog PastOf(ServedWeb web) => Pasts.GetValue(web, served => new PastLog((InMemoryEventLog)served.World.Log));

    private static string PercentOf(IElement bar) => Math.Round(
        double.Parse(bar.GetAttribute("x")!.TrimEnd('%')) + double.Parse(bar.GetAttribute("width")!.TrimEnd('%')), 1).ToString();

    private static PageReading Reading(string key, string category) => new()
    {
        Key = new PageKey(key),
        Name = key,
        Url = new Uri($"https://{key}.example"),
        Category = category,
        Dialect = "statuspage",
        Interval = TimeSpan.FromSeconds(30),
        Polls = PollCounts.None,
    };
}
