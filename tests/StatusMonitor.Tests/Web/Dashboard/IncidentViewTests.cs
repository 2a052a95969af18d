using System.Net;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using StatusMonitor.Tests.Web.Api;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class IncidentViewTests
{
    private const string Path = "/pages/acme/incidents/inc1";

    [Fact]
    public async Task An_incident_tells_its_updates_newest_first_with_when_they_were_seen()
    {
        await using var web = await ServedWeb.StartAsync();
        await OpenAsync(web.World);
        web.World.Page.Incidents[0].Post("inc1-2", "identified", "The cause is known.", web.World.Now);
        web.World.Page.Stamp(web.World.Now);
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        var document = await web.DocumentAsync(Path);
        Assert.Equal("Elevated errors", document.QuerySelector("h1")!.Words());
        Assert.Equal(["Identified", "Investigating"], document.QuerySelectorAll(".story h3").Select(heading => heading.Words()));
        Assert.Contains("30 s after it was published", document.QuerySelector(".story li")!.Words(), StringComparison.Ordinal);
        Assert.Equal("https://stspg.io/inc1", document.QuerySelector(".incident-ways a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_edit_is_shown_as_what_is_gone_and_what_is_new()
    {
        await using var web = await ServedWeb.StartAsync();
        var item = await OpenAsync(web.World);
        item.Updates[0].Body = "We are looking into it in Europe.";
        item.Updates[0].UpdatedAt = item.UpdatedAt = web.World.Now;
        web.World.Page.Stamp(web.World.Now);
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        var edit = (await web.DocumentAsync(Path)).QuerySelector("details.edit")!;
        Assert.Equal(" in Europe", edit.QuerySelector("ins")!.TextContent);
        Assert.Null(edit.QuerySelector("del"));
    }

    [Fact]
    public async Task An_update_that_was_taken_back_is_struck_and_said_to_be()
    {
        await using var web = await ServedWeb.StartAsync();
        var past = new PastLog((InMemoryEventLog)web.World.Log);
        var known = PastLog.Incident("inc1", World.Start.AddHours(-1));
        await past.AddAsync(known with { Updates = [known.Updates[0] with { Withdrawn = true }] });
        var entry = (await web.DocumentAsync(Path)).QuerySelector(".entry.withdrawn")!;
        Assert.Contains("took this update back", entry.Words(), StringComparison.Ordinal);
        Assert.Equal("We are looking into it.", entry.QuerySelector("s")!.TextContent);
    }

    [Fact]
    public async Task Whatever_a_page_writes_is_inert()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \"><svg onload=alert(3)> javascript:alert(4) \u202Egpj.exe";
        await using var web = await ServedWeb.StartAsync();
        var past = new PastLog((InMemoryEventLog)web.World.Log);
        var known = PastLog.Incident("inc1", World.Start.AddHours(-1), impact: hostile, name: hostile) with
        {
            Status = hostile,
            Url = "javascript:alert(5)",
            Updates = [PastLog.Update("u", hostile, hostile, World.Start.AddHours(-1), PastLog.Component(hostile, hostile, hostile))],
        };
        await past.AddAsync(known);
        foreach (var path in (string[])[Path, "/timeline", "/deliveries"])
        {
            var document = await web.DocumentAsync(path);
            Assert.Empty(document.Active());
            Assert.DoesNotContain('\u202E', document.DocumentElement.TextContent);
        }
    }

    [Fact]
    public async Task A_text_of_a_megabyte_leaves_the_view_small()
    {
        await using var web = await ServedWeb.StartAsync();
        await OpenAsync(web.World, new string('x', 1_000_000));
        Assert.InRange((await web.TextAsync(Path)).Length, 1_000, 100_000);
    }

    [Fact]
    public async Task Hundreds_of_long_updates_leave_the_view_bounded()
    {
        await using var web = await ServedWeb.StartAsync();
        var past = new PastLog((InMemoryEventLog)web.World.Log);
        var known = PastLog.Incident("inc1", World.Start.AddHours(-1)) with
        {
            Updates = [.. Enumerable.Range(0, 300).Select(number => PastLog.Update($"u{number}", "investigating", new string('x', 20_000), World.Start.AddMinutes(-number)))],
        };
        await past.AddAsync(known);
        Assert.InRange((await web.TextAsync(Path)).Length, 100_000, 1_500_000);
    }

    [Fact]
    public async Task Components_over_time_are_drawn_and_told_in_a_table()
    {
        await using var web = await ServedWeb.StartAsync();
        var past = new PastLog((InMemoryEventLog)web.World.Log);
        var began = World.Start.AddHours(-4);
        await past.AddAsync(PastLog.Incident("inc1", began, began.AddHours(3)) with
        {
            Updates =
            [
                PastLog.Update("u1", "investigating", "Down.", began, PastLog.Component("API", "operational", "major_outage")),
                PastLog.Update("u2", "monitoring", "Better.", began.AddHours(1), PastLog.Component("API", "major_outage", "degraded_performance")),
                PastLog.Update("u3", "resolved", "Good.", began.AddHours(3), PastLog.Component("API", "degraded_performance", "operational")),
            ],
        });
        var document = await web.DocumentAsync(Path);
        Assert.Equal(["0%/33.333%", "33.333%/66.667%"], document.QuerySelectorAll("rect.bar").Select(bar => $"{bar.GetAttribute("x")}/{bar.GetAttribute("width")}"));
        Assert.Equal(["Major outage", "Degraded performance"], document.QuerySelectorAll(".as-table tbody .state").Select(state => state.Words()));
    }

    [Fact]
    public async Task An_incident_of_a_page_that_cannot_be_read_says_that_there_may_be_news()
    {
        await using var web = await ServedWeb.StartAsync();
        await OpenAsync(web.World);
        web.World.Web.FailAll(PollFailure.Timeout);
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Contains("cannot be read", (await web.DocumentAsync(Path)).QuerySelector(".say.unreadable")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_maintenance_tells_its_window_and_how_it_was_kept()
    {
        await using var web = await ServedWeb.StartAsync();
        var past = new PastLog((InMemoryEventLog)web.World.Log);
        var from = World.Start.AddHours(-5);
        var known = PastLog.Maintenance("inc1", from, TimeSpan.FromHours(2), from.AddDays(-2), "completed");
        await past.AddAsync(known with
        {
            ResolvedAt = from.AddHours(3),
            Updates = [known.Updates[0], PastLog.Update("b", "in_progress", "Begun.", from.AddMinutes(10)), PastLog.Update("c", "completed", "Done.", from.AddHours(3))],
        });
        var facts = (await web.DocumentAsync(Path)).QuerySelectorAll(".facts div").Select(fact => $"{fact.QuerySelector("dt")!.Words()} {fact.QuerySelector("dd")!.Words()}");
        Assert.Equal(["Announced ahead 2 d", "Planned for 2 h", "Took 2 h 50 min", "Began late by 10 min", "Ended late by 1 h", "Published → seen 12 s"], facts);
    }

    [Fact]
    public async Task An_incident_nobody_knows_is_a_404_within_the_frame()
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.GetAsync("/pages/acme/incidents/none");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector("nav"));
    }

    [Theory]
    [InlineData("a/b c%/..?#&x")]
    [InlineData("100%25")]
    [InlineData("a%2Fb")]
    [InlineData("ключ")]
    [InlineData("summary.json")]
    [InlineData("a/b.JSON")]
    [InlineData(".json")]
    public async Task Any_id_has_a_view_that_its_own_link_leads_to(string id)
    {
        await using var web = await ServedWeb.StartAsync();
        await new PastLog((InMemoryEventLog)web.World.Log).AddAsync(PastLog.Incident(id, World.Start.AddHours(-1), name: "Found"));
        var link = (await web.DocumentAsync("/timeline")).QuerySelector("table.incidents a")!.GetAttribute("href")!;
        Assert.Equal("Found", (await web.DocumentAsync(link)).QuerySelector("h1")!.Words());
    }

    [Fact]
    public async Task An_incident_left_behind_by_a_move_is_neither_open_nor_said_to_be_resolved()
    {
        await using var web = await ServedWeb.StartAsync();
        var (log, key) = ((InMemoryEventLog)web.World.Log, new PageKey("acme"));
        var past = new PastLog(log);
        var (old, next) = (new PageIdentity("old"), new PageIdentity("new"));
        await log.AppendAsync(new PageCommit { State = new PageState { Key = key, Identity = old }, Identity = old, Incidents = [PastLog.Incident("i1", World.Start.AddHours(-2))] }, CancellationToken.None);
        var moved = past.Event("acme", EventKind.PageMoved, World.Start.AddHours(-1));
        await log.AppendAsync(new PageCommit { State = new PageState { Key = key, Identity = next }, Events = [moved] }, CancellationToken.None);

        var document = await web.DocumentAsync("/pages/acme/incidents/i1");

        Assert.Contains("Left behind at the move", document.QuerySelector(".marks")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ended", document.QuerySelector(".marks")!.Words(), StringComparison.Ordinal);
        var incident = await web.JsonAsync("/api/v1/pages/acme/incidents/i1");
        Assert.Equal((false, true), ((bool)incident["open"]!, (bool)incident["left_behind"]!));
    }

    private static async Task<WireItem> OpenAsync(World world, string body = "We are looking into it.")
    {
        await world.TickAsync();
        var item = world.Page.Open("inc1", world.Now, body: body);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        return item;
    }
}
