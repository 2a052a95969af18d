using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.BetterStack;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.BetterStack;

/// <summary>What is particular to Better Stack. No page was recorded: the document below follows the published description.</summary>
public sealed class BetterStackParserTests
{
    private const string Document = """
        {"data":{"id":"2097","type":"status_page","attributes":{"company_name":"Acme","subdomain":"acme","custom_domain":"status.acme.example","aggregate_state":"downtime","updated_at":"2025-06-01T05:57:41.150Z"}},
        "included":[
        {"id":"41","type":"status_page_section","attributes":{"name":"Europe","position":1}},
        {"id":"501","type":"status_page_resource","attributes":{"status_page_section_id":41,"public_name":"API","status":"downtime"}},
        {"id":"502","type":"status_page_resource","attributes":{"status_page_section_id":41,"public_name":"Console","status":"not_monitored"}},
        {"id":"71","type":"status_report","attributes":{"title":"API down","report_type":"manual","starts_at":"2026-03-02T09:00:00.000Z","ends_at":null,"aggregate_state":"downtime",
        "affected_resources":[{"status_page_resource_id":"501","status":"downtime"}]},"relationships":{"status_updates":{"data":[{"id":"902","type":"status_update"},{"id":"901","type":"status_update"}]}}},
        {"id":"72","type":"status_report","attributes":{"title":"New disks","report_type":"maintenance","starts_at":"2026-03-09T09:00:00.000Z","ends_at":"2026-03-09T10:00:00.000Z","aggregate_state":"maintenance",
        "affected_resources":[{"status_page_resource_id":"502","status":"maintenance"}]},"relationships":{"status_updates":{"data":[{"id":"903","type":"status_update"}]}}},
        {"id":"901","type":"status_update","attributes":{"message":"Nothing answers.","published_at":"2026-03-02T09:01:00.000Z","affected_resources":[{"status_page_resource_id":"501","status":"downtime"}]}},
        {"id":"902","type":"status_update","attributes":{"message":"Some answer.","published_at":"2026-03-02T09:20:00.000Z","affected_resources":[{"status_page_resource_id":"501","status":"degraded"}]}},
        {"id":"903","type":"status_update","attributes":{"message":"We change disks.","published_at":"2026-03-01T08:00:00.000Z","affected_resources":[{"status_page_resource_id":"502","status":"maintenance"}]}}
        ]}
        """;

    private static readonly BetterStackDialect Dialect = new();

    [Fact]
    public void Resources_are_components_in_their_sections()
    {
        var snapshot = Read(Document);
        Assert.Equal(("2097", "Acme", "https://status.acme.example"), (snapshot.Identity.Value, snapshot.Name, snapshot.Url));
        Assert.Equal([("Europe", true), ("API", false), ("Console", false)], snapshot.Components.Select(part => (part.Name, part.IsGroup)));
        Assert.Equal(["major_outage", "not_monitored"], snapshot.Components.Skip(1).Select(part => part.Status));
        Assert.All(snapshot.Components.Skip(1), part => Assert.Equal(snapshot.Components[0].Id, part.GroupId));
    }

    [Fact]
    public void An_open_report_is_investigating_since_nothing_says_more()
    {
        var incident = Read(Document).Listed[0];
        Assert.Equal(("71", "investigating", "critical", true), (incident.Id.Value, incident.Status, incident.Impact, incident.IsOpen));
        Assert.Equal([("901", "investigating"), ("902", "investigating")], incident.Updates.Select(update => (update.Id.Value, update.Status)));
        Assert.Equal([new ComponentChange(new ComponentId("501"), "API", null, "degraded_performance")], incident.Updates[1].Components);
        Assert.Equal("https://status.acme.example/incident/71", incident.Url);
    }

    [Fact]
    public void A_report_is_resolved_by_its_state_though_its_end_is_missing()
    {
        var incident = Changed(attributes => attributes["aggregate_state"] = "resolved").Listed[0];
        Assert.Equal(("resolved", false), (incident.Status, incident.IsOpen));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 20, 0, TimeSpan.Zero), incident.ResolvedAt);
        Assert.All(incident.Updates, update => Assert.Equal("investigating", update.Status));
        Assert.Equal("critical", incident.Impact);
    }

    [Fact]
    public void An_update_that_calls_all_it_names_resolved_is_the_last_step()
    {
        var incident = Read(Document.Replace("\"status\":\"degraded\"", "\"status\":\"resolved\"", StringComparison.Ordinal)).Listed[0];
        Assert.Equal(["investigating", "resolved"], incident.Updates.Select(update => update.Status));
    }

    [Fact]
    public void A_maintenance_is_scheduled_until_a_resource_of_its_is_under_maintenance()
    {
        Assert.Equal(("scheduled", "maintenance"), (Read(Document).Listed[1].Status, Read(Document).Listed[1].Impact));
        var running = Read(Document.Replace("not_monitored", "maintenance", StringComparison.Ordinal)).Listed[1];
        Assert.Equal("in_progress", running.Status);
        Assert.Equal("scheduled", running.Updates[0].Status);
    }

    [Fact]
    public void What_is_said_of_a_maintenance_after_its_start_says_that_it_runs()
    {
        var running = Read(Document.Replace("2026-03-01T08:00", "2026-03-09T09:05", StringComparison.Ordinal)).Listed[1];
        Assert.Equal(("in_progress", "in_progress"), (running.Status, running.Updates[0].Status));
    }

    [Fact]
    public void A_report_that_does_not_name_its_updates_has_those_that_name_it()
    {
        var body = JsonNode.Parse(Document)!;
        body["included"]![3]!.AsObject().Remove("relationships");
        body["included"]![6]!["attributes"]!["status_report_id"] = 71;
        Assert.Equal("902", Assert.Single(Read(body.ToJsonString()).Listed[0].Updates).Id.Value);
    }

    [Fact]
    public void An_update_that_two_reports_name_belongs_to_the_first()
    {
        var snapshot = Read(Document.Replace("{\"id\":\"903\",\"type\":\"status_update\"}]", "{\"id\":\"901\",\"type\":\"status_update\"}]", StringComparison.Ordinal));
        Assert.Equal(2, snapshot.Listed[0].Updates.Count);
        Assert.Empty(snapshot.Listed[1].Updates);
    }

    [Theory]
    [InlineData("{}", "index: data.type is not status_page")]
    [InlineData("""{"errors":[{"status":"404"}]}""", "index: data.type is not status_page")]
    [InlineData("""{"data":{"type":"status_page"}}""", "index: data.id is missing")]
    [InlineData("""{"data":{"id":"1","type":"status_page"}}""", "index: included is missing or no list")]
    [InlineData("""{"data":{"id":"1","type":"status_page"},"included":[{"type":"status_report"}]}""", "index: what is included has no id")]
    public void What_is_no_page_of_theirs_is_said_precisely(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(BetterStackDialect.Index, Encoding.UTF8.GetBytes(body)));
        Assert.Equal((PollFailure.Malformed, reason), (failed.Reason, failed.Detail));
    }

    [Fact]
    public void A_page_is_hinted_at_by_its_host_or_by_what_its_source_names()
    {
        var (own, other) = (new Uri("https://acme.betteruptime.com"), new Uri("https://status.acme.example"));
        Assert.True(Assert.Single(Dialect.CandidatesOf(own, null)).IsHinted);
        Assert.Empty(Dialect.CandidatesOf(other, null));
        Assert.True(Assert.Single(Dialect.CandidatesOf(other, FrontPage.Read(other, "<a href='https://betterstack.com/?ref=x'>"u8.ToArray()))).IsHinted);
        Assert.False(Assert.Single(Dialect.CandidatesOf(other, FrontPage.Read(other, default))).IsHinted);
    }

    private static PageSnapshot Changed(Action<JsonNode> change)
    {
        var body = JsonNode.Parse(Document)!;
        change(body["included"]![3]!["attributes"]!);
        return Read(body.ToJsonString());
    }

    private static PageSnapshot Read(string body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(BetterStackDialect.Index, Encoding.UTF8.GetBytes(body))).Snapshot;
}
