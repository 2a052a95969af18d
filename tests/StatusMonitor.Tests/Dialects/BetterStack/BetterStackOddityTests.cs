using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.BetterStack;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.BetterStack;

/// <summary>What Better Stack's documents may leave out, repeat, or say in other words.</summary>
public sealed class BetterStackOddityTests
{
    private static readonly BetterStackDialect Dialect = new();

    [Theory]
    [InlineData("operational", "operational")]
    [InlineData("degraded", "degraded_performance")]
    [InlineData("downtime", "major_outage")]
    [InlineData("maintenance", "under_maintenance")]
    [InlineData("resolved", "operational")]
    [InlineData("not_monitored", "not_monitored")]
    public void A_resources_word_is_a_state(string word, string state)
    {
        var snapshot = Read($$"""{"id":"5","type":"status_page_resource","attributes":{"status":"{{word}}"} }""", Report("manual", "downtime", word));
        Assert.Equal(("5", state), (snapshot.Components[0].Name, snapshot.Components[0].Status));
        Assert.Equal(state, snapshot.Listed[0].Components[0].After);
    }

    [Theory]
    [InlineData("downtime", "downtime", "investigating", "critical")]
    [InlineData("degraded", "degraded", "investigating", "minor")]
    [InlineData("resolved", "degraded", "resolved", "minor")]
    [InlineData("resolved", "downtime", "resolved", "critical")]
    [InlineData("operational", "operational", "resolved", "none")]
    [InlineData("maintenance", "maintenance", "investigating", "none")]
    [InlineData("resolved", "resolved", "resolved", "none")]
    [InlineData("under_the_sea", "under_the_sea", "investigating", "")]
    public void The_state_of_a_report_is_its_status_and_the_worst_it_gave_a_resource_its_impact(string aggregate, string given, string status, string impact)
    {
        var incident = Read(Report("manual", aggregate, given)).Listed[0];
        Assert.Equal((status, impact), (incident.Status, incident.Impact));
    }

    [Theory]
    [InlineData("resolved")]
    [InlineData("operational")]
    public void A_maintenance_whose_state_says_so_is_completed_and_its_last_update_too(string word)
    {
        var work = Read(Report("maintenance", word, word, Update("8", "09:05", "maintenance"), Update("9", "09:30", word))).Listed[0];
        Assert.Equal((IncidentType.Maintenance, "completed", At(60)), (work.Type, work.Status, work.ResolvedAt));
        Assert.Equal(["in_progress", "completed"], work.Updates.Select(update => update.Status));
    }

    [Fact]
    public void What_is_said_at_the_planned_end_of_a_maintenance_need_not_be_its_end()
    {
        var work = Read(Report("maintenance", "maintenance", "maintenance", Update("8", "10:00", "maintenance"))).Listed[0];
        Assert.Equal(("in_progress", "in_progress"), (work.Status, work.Updates[0].Status));
    }

    [Fact]
    public void What_is_published_at_the_end_of_an_incident_is_its_last_step() =>
        Assert.Equal(["investigating", "resolved"], Read(Report("manual", "resolved", "downtime", Update("9", "10:00", "downtime"), Update("8", "09:59", "downtime"))).Listed[0].Updates.Select(update => update.Status));

    [Fact]
    public void Of_updates_of_one_time_the_end_is_the_last() =>
        Assert.Equal(["8", "9"], Read(Report("manual", "resolved", "downtime", Update("9", "09:30", "resolved"), Update("8", "09:30", "downtime"))).Listed[0].Updates.Select(update => update.Id.Value));

    [Fact]
    public void What_is_listed_or_named_twice_is_one()
    {
        const string Part = """{"id":"5","type":"status_page_resource","attributes":{"public_name":"API","status":"downtime"}}""";
        const string Section = """{"id":"4","type":"status_page_section","attributes":{"name":"Europe"}}""";
        var report = Report("manual", "downtime", "downtime\"},{\"status_page_resource_id\":\"5\",\"status\":\"degraded\"},{\"status_page_resource_id\":null,\"status\":\"x", Update("8", "09:05", "downtime"), Update("8", "09:05", "downtime"));
        var snapshot = Read(Section, Section, Part, Part, report, report);
        Assert.Equal(["Europe", "API"], snapshot.Components.Select(part => part.Name));
        var incident = Assert.Single(snapshot.Listed);
        Assert.Equal([new ComponentChange(new ComponentId("5"), "API", null, "major_outage")], incident.Components);
        Assert.Single(incident.Updates);
    }

    [Fact]
    public void Two_sections_are_two_groups() =>
        Assert.Equal(["Europe", "Asia"], Read("""{"id":"4","type":"status_page_section","attributes":{"name":"Europe"}}""", """{"id":"6","type":"status_page_section","attributes":{"name":"Asia"}}""").Components.Select(part => part.Name));

    [Fact]
    public void An_update_that_is_named_and_not_included_is_passed_over()
    {
        var report = Report("manual", "downtime", "downtime", Update("8", "09:05", "downtime")).Replace("\"data\":[", "\"data\":[{\"id\":\"77\"},", StringComparison.Ordinal);
        Assert.Equal("8", Assert.Single(Read(report).Listed[0].Updates).Id.Value);
    }

    [Fact]
    public void A_report_without_updates_began_at_its_start()
    {
        var incident = Read(Report("manual", "downtime", "")).Listed[0];
        Assert.Equal((At(0), At(0), null), (incident.CreatedAt, incident.StartedAt, incident.Components[0].After));
    }

    [Theory]
    [InlineData("\"company_name\":\"Acme\",\"subdomain\":\"acme\"", "Acme", "https://acme.betteruptime.com")]
    [InlineData("\"custom_domain\":\"status.acme.example/\",\"subdomain\":\"acme\"", "1", "https://status.acme.example")]
    [InlineData("\"custom_domain\":\"//\"", "1", null)]
    [InlineData("\"x\":1", "1", null)]
    public void A_page_has_its_own_domain_else_one_below_its_maker_and_reports_lie_below_it(string attributes, string name, string? url)
    {
        var snapshot = Parse(attributes, Report("manual", "downtime", "downtime"));
        Assert.Equal((name, url, url is null ? null : $"{url}/incident/7"), (snapshot.Name, snapshot.Url, snapshot.Listed[0].Url));
    }

    [Theory]
    [InlineData("https://acme.betterstack.com", "<p>Acme</p>", true)]
    [InlineData("https://acme.betteruptime.com", "<p>Acme</p>", true)]
    [InlineData("https://status.example", "<a href='https://betteruptime.com'>", true)]
    [InlineData("https://status.example", "<a href='https://betterstack.com'>", true)]
    [InlineData("https://status.example", "<p>Acme</p>", false)]
    public void A_host_or_a_source_that_names_the_maker_is_a_hint(string page, string source, bool isHinted)
    {
        var address = new Uri(page);
        Assert.Equal([new Candidate(address, isHinted)], Dialect.CandidatesOf(address, FrontPage.Read(address, Encoding.UTF8.GetBytes(source))));
        Assert.Equal(page.Contains("acme", StringComparison.Ordinal) ? [new Candidate(address, true)] : [], Dialect.CandidatesOf(address, null));
    }

    private static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    private static (string Id, string Json) Update(string id, string time, string state) => (id, $$"""
        {"id":"{{id}}","type":"status_update","attributes":{"message":"Text.","published_at":"2026-03-02T{{time}}:00Z","affected_resources":[{"status_page_resource_id":"5","status":"{{state}}"}]} }
        """);

    private static string Report(string type, string aggregate, string given, params (string Id, string Json)[] updates) => $$"""
        {"id":"7","type":"status_report","attributes":{"title":"Slow","report_type":"{{type}}","starts_at":"2026-03-02T09:00:00Z","ends_at":"2026-03-02T10:00:00Z","aggregate_state":"{{aggregate}}",
        "affected_resources":[{"status_page_resource_id":"5","status":"{{given}}"}]},"relationships":{"status_updates":{"data":[{{string.Join(',', updates.Select(update => $"{{\"id\":\"{update.Id}\"}}"))}}]} } }{{string.Concat(updates.Select(update => "," + update.Json))}}
        """;

    private static PageSnapshot Read(params string[] included) => Parse("\"company_name\":\"Acme\"", included);

    private static PageSnapshot Parse(string attributes, params string[] included) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(BetterStackDialect.Index, Encoding.UTF8.GetBytes(
        $$"""{"data":{"id":"1","type":"status_page","attributes":{{{attributes}}} },"included":[{{string.Join(',', included)}}]}"""))).Snapshot;
}
