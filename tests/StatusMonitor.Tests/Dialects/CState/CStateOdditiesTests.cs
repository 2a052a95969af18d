using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.CState;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using Xunit;
using ComponentChange = StatusMonitor.Simulator.Pages.ComponentChange;
using PageResource = StatusMonitor.Dialects.PageResource;

namespace StatusMonitor.Tests.Dialects.CState;

/// <summary>What is particular to cState.</summary>
public sealed class CStateOdditiesTests
{
    private static readonly CStateDialect Dialect = new();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2026-05-04 09:30:00 +0000 UTC", "2026-05-04T09:30:00Z")]
    [InlineData("2026-05-04 11:30:00 +0200 CEST", "2026-05-04T09:30:00Z")]
    [InlineData("2026-05-04 09:30:00.25 -0700 -0700", "2026-05-04T16:30:00.25Z")]
    [InlineData("2026-05-04 09:30:00", "2026-05-04T09:30:00Z")]
    [InlineData("2026-05-04T09:30:00+02:00", "2026-05-04T07:30:00Z")]
    [InlineData("2026-05-04", "2026-05-04T00:00:00Z")]
    [InlineData("2026-05-04 +0200 CEST", "2026-05-04T00:00:00Z")]
    [InlineData("2026-05-04 -0200 CEST", "2026-05-04T00:00:00Z")]
    [InlineData("2026-05-04 09:30:00 +02 CEST", "2026-05-04T09:30:00Z")]
    [InlineData("2026-05-04 09:30:00 +ab00 CEST", "2026-05-04T09:30:00Z")]
    [InlineData("2026-05-04 09:30:00 10200 CEST", "2026-05-04T09:30:00Z")]
    [InlineData("<no value>", null)]
    [InlineData("0001-01-01 00:00:00 +0000 UTC", null)]
    [InlineData("", null)]
    public void Times_are_read_as_Go_prints_them(string text, string? instant) =>
        Assert.Equal(instant is null ? null : DateTimeOffset.Parse(instant), GoTime.Parse(text));

    [Fact]
    public void An_issue_that_touches_two_systems_is_one_and_both_lists_tell_the_same_of_it()
    {
        var page = Page();
        var (mail, shop) = (page.AddComponent("Mail"), page.AddComponent("Shop"));
        page.OpenIncident("Nothing works", Impacts.Critical, "We look.", new ComponentChange(mail, ComponentStatuses.MajorOutage), new ComponentChange(shop, ComponentStatuses.PartialOutage));
        var index = Read(CStateDialect.Index, page);
        var open = Assert.Single(index.Listed);
        var listed = Assert.Single(Read(CStateDialect.Issues, page).Listed);
        Assert.Equal((open.Id, open.Name, open.Status, open.Impact, open.Url, open.CreatedAt), (listed.Id, listed.Name, listed.Status, listed.Impact, listed.Url, listed.CreatedAt));
        Assert.Equal(("critical", "investigating"), (open.Impact, open.Status));
        Assert.Equal(["Mail", "Shop"], open.Components.Select(touched => touched.Name));
        Assert.Equal([("Mail", "major_outage"), ("Shop", "partial_outage")], index.Components.Select(system => (system.Name, system.Status)));
    }

    [Fact]
    public void Its_steps_are_its_beginning_and_its_end()
    {
        var page = Page();
        var incident = page.OpenIncident("Mail is slow", Impacts.Minor, "We look.");
        var opening = Assert.Single(Assert.Single(Read(CStateDialect.Issues, page).Listed).Updates);
        _time.Advance(TimeSpan.FromMinutes(42));
        page.Resolve(incident, "Over.");
        var read = Assert.Single(Read(CStateDialect.Issues, page).Listed);
        Assert.Equal([("investigating", opening.Id.Value), ("resolved", "@20260504T101200Z")], read.Updates.Select(update => (update.Status, update.Id.Value)));
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 10, 12, 0, TimeSpan.Zero), read.ResolvedAt);
        Assert.Empty(Read(CStateDialect.Index, page).Listed);
    }

    [Fact]
    public void What_only_informs_is_announced_and_never_under_way()
    {
        var read = Assert.Single(Parsed(CStateDialect.Issues, """{"is":"issues","pages":[{"is":"issue","title":"We move","informational":true,"resolved":false,"createdAt":"2026-05-04 09:30:00 +0000 UTC","filename":"we-move.md"},{"is":"page"}]}""").Listed);
        Assert.Equal((IncidentType.Maintenance, "scheduled", "we-move"), (read.Type, read.Status, read.Id.Value));
    }

    [Fact]
    public void Before_version_5_systems_had_no_states()
    {
        var snapshot = Parsed(CStateDialect.Index, """{"is":"index","cStateVersion":"4.0","title":"Paper Mill","systems":[{"name":"Mail","category":"x"}]}""");
        Assert.False(snapshot.HasComponents);
        Assert.Empty(snapshot.Components);
        Assert.Equal(ListCoverage.None, snapshot.Incidents);
    }

    [Fact]
    public void The_address_of_an_issue_says_whether_it_is_still_there()
    {
        var page = Page();
        page.OpenIncident("Mail is slow", Impacts.Minor, "We look.");
        var id = Assert.Single(Read(CStateDialect.Issues, page).Listed).Id;
        var address = Dialect.IncidentAddress(new Uri("https://status.example"), id)!;
        Assert.NotNull(new CStateLanguage().Answer(address.AbsolutePath, page.State));
    }

    [Fact]
    public void A_page_that_names_cState_is_asked_for_and_no_other()
    {
        var address = new Uri("https://status.example/");
        Assert.Equal([new Candidate(address, true)], Dialect.CandidatesOf(address, FrontPage.Read(address, new CStateLanguage().Answer("", Page().State)!.Body)));
        Assert.Empty(Dialect.CandidatesOf(address, FrontPage.Read(address, "<html></html>"u8.ToArray())));
    }

    [Theory]
    [InlineData("ok", "operational")]
    [InlineData("notice", "degraded_performance")]
    [InlineData("disrupted", "partial_outage")]
    [InlineData("down", "major_outage")]
    [InlineData("Half Asleep", "half_asleep")]
    [InlineData("<no value>", "")]
    [InlineData("", "")]
    public void A_systems_word_is_its_state(string word, string state)
    {
        var system = $$"""{"name":"Mail","status":"{{word}}","category":"Office"}""";
        var snapshot = Parsed(CStateDialect.Index, $$"""{"cStateVersion":"5","categories":[{"name":"Office"},{"name":""}],"systems":[{{system}},{{system}},{"status":"ok","category":"x"},{"name":"Shop","status":"ok","category":"None"}]}""");
        Assert.Equal([("Office", true, "", null), ("Mail", false, state, "category-Office"), ("Shop", false, "operational", null)],
            snapshot.Components.Select(part => (part.Name, part.IsGroup, part.Status, part.GroupId?.Value)));
        Assert.Equal("category-Office", snapshot.Components[0].Id.Value);
    }

    [Theory]
    [InlineData("notice", "minor")]
    [InlineData("disrupted", "major")]
    [InlineData("down", "critical")]
    [InlineData("Half Asleep", "half_asleep")]
    [InlineData("<no value>", "")]
    public void A_severity_is_an_impact(string word, string impact) => Assert.Equal(impact, Issue($"\"severity\":\"{word}\"").Impact);

    [Theory]
    [InlineData("\"resolvedAt\":\"2026-05-04 11:00:00 +0000 UTC\",\"lastMod\":\"2026-05-04 12:00:00 +0000 UTC\"", 11)]
    [InlineData("\"resolvedAt\":\"<no value>\",\"lastMod\":\"2026-05-04 12:00:00 +0000 UTC\"", 12)]
    [InlineData("\"resolvedAt\":\"<no value>\"", 9)]
    public void An_issue_ended_when_it_says_so_else_when_its_file_changed_else_when_it_began(string times, int hour)
    {
        var issue = Issue($"\"resolved\":true,{times}");
        Assert.Equal((new DateTimeOffset(2026, 5, 4, hour, 0, 0, TimeSpan.Zero), "resolved"), (issue.ResolvedAt, issue.Status));
    }

    [Fact]
    public void What_only_informs_and_is_over_is_completed_and_a_system_named_twice_is_touched_once()
    {
        var notice = Issue("\"informational\":true,\"resolved\":true,\"affected\":[\"Mail\",\"Mail\",\"\"]");
        Assert.Equal((IncidentType.Maintenance, "completed", "maintenance"), (notice.Type, notice.Status, notice.Impact));
        Assert.Equal([("Mail", "Mail"), ("", null)], notice.Components.Select(part => (part.Name, part.Id?.Value)));
    }

    [Theory]
    [InlineData("\"permalink\":\"https://status.example/issues/slow-mail/\",\"filename\":\"other.md\"", "slow-mail")]
    [InlineData("\"permalink\":\"https://status.example/\",\"filename\":\"slow-mail.md\"", "slow-mail")]
    [InlineData("\"filename\":\"slow-mail.html\"", "slow-mail.html")]
    [InlineData("\"filename\":\".md\"", ".md")]
    [InlineData("\"x\":1", null)]
    public void An_issue_is_known_by_its_address_else_by_its_file(string members, string? id)
    {
        var listed = Parsed(CStateDialect.Issues, $$"""{"is":"issues","pages":[{"is":"issue",{{members}}},{"is":"page","filename":"about.md"}]}""").Listed;
        Assert.Equal(id is null ? [] : [id], listed.Select(issue => issue.Id.Value));
    }

    [Theory]
    [InlineData("index", """{"systems":[]}""", "cStateVersion is missing")]
    [InlineData("issues", """{"is":"index","pages":[]}""", "is says something else")]
    [InlineData("issues", """{"is":"issues"}""", "pages is missing")]
    public void Each_list_is_known_by_its_marks(string resource, string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources.Single(found => found.Name == resource), Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"is":"index","cStateVersion":"5.6.1"}""")]
    [InlineData("""{"is":"index","cStateVersion":"5.6.1","title":"A "quoted" title","systems":[]}""")]
    [InlineData("""{"data":{"type":"status_page"}}""")]
    public void What_is_not_the_sites_list_is_refused(string body)
    {
        foreach (var resource in Dialect.Resources)
            Assert.Equal(PollFailure.Malformed, Assert.IsType<ParseResult.Failed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Reason);
    }

    private static Incident Issue(string members) =>
        Assert.Single(Parsed(CStateDialect.Issues, $$"""{"is":"issues","pages":[{"is":"issue","filename":"a.md","createdAt":"2026-05-04 09:00:00 +0000 UTC",{{members}}}]}""").Listed);

    private static PageSnapshot Parsed(PageResource resource, string body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;

    private static PageSnapshot Read(PageResource resource, SimulatedPage page) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, new CStateLanguage().Answer(resource.Path, page.State)!.Body)).Snapshot;

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
