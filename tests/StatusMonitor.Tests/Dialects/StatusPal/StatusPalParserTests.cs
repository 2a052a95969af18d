using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.StatusPal;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.StatusPal;

/// <summary>What is particular to StatusPal. No page was recorded: the documents below follow the published description.</summary>
public sealed class StatusPalParserTests
{
    private const string Summary = """
        {"services":[{"id":10,"name":"Vienna","children":[{"id":11,"name":"Compute","children":[],"current_incident_type":"minor"},{"id":12,"name":"Storage","children":[],"current_incident_type":"emergency-maintenance"}],"current_incident_type":"minor"},
        {"id":20,"name":"Portal","children":[{}],"current_incident_type":null}],
        "status_page":{"name":"Acme","url":"acme.example","subdomain":"acme","time_zone":"Europe/Vienna","current_incident_type":"minor"},
        "incidents":[{"id":901,"type":"minor","title":"Slow disks","url":"https://status.acme.example/incidents/901","inserted_at":"2026-03-02T09:03:00","updated_at":"2026-03-02T09:20:00","starts_at":"2026-03-02T09:00:00","ends_at":null,"service_ids":[10,11],
        "updates":[{"id":72,"type":"essential","description":"Still slow.","inserted_at":"2026-03-02T09:20:00","updated_at":"2026-03-02T09:20:00","posted_at":"2026-03-02T09:20:00"},
        {"id":71,"type":"issue","description":"Disks are slow.","inserted_at":"2026-03-02T09:03:00","updated_at":"2026-03-02T09:03:00","posted_at":"2026-03-02T09:00:30"}]}],
        "maintenances":[{"id":902,"type":"emergency-maintenance","title":"Router","starts_at":"2026-03-02T08:00:00","ends_at":null,"service_ids":[12],
        "updates":[{"id":73,"type":"essential","description":"We replace a router.","inserted_at":"2026-03-02T08:03:00","posted_at":"2026-03-02T08:00:00"}]}],
        "upcoming_maintenances":[{"id":903,"type":"scheduled","title":"Generator test","starts_at":"2026-04-02T08:00:00","ends_at":"2026-04-02T10:00:00","service_ids":[10],
        "updates":[{"id":74,"type":"scheduled","description":"A test.","inserted_at":"2026-03-01T08:03:00","posted_at":"2026-03-01T08:00:00"}]}],
        "info_notices":[{"id":904,"title":"Port 22","updates":[]}]}
        """;

    private static readonly StatusPalDialect Dialect = new();

    [Fact]
    public void Services_with_children_are_groups_and_a_state_is_what_is_open_on_a_service()
    {
        var snapshot = Read(StatusPalDialect.Summary, Summary);
        Assert.Equal([("Vienna", true), ("Compute", false), ("Storage", false), ("Portal", false)], snapshot.Components.Select(part => (part.Name, part.IsGroup)));
        Assert.Equal(["degraded_performance", "degraded_performance", "under_maintenance", "operational"], snapshot.Components.Select(part => part.Status));
        Assert.Equal("10", snapshot.Components[1].GroupId?.Value);
        Assert.Equal(Recognition.Certain, ((IDialect)Dialect).Recognise(Encoding.UTF8.GetBytes(Summary)));
    }

    [Fact]
    public void An_update_that_sets_no_step_leaves_the_incident_where_it_was()
    {
        var incident = Read(StatusPalDialect.Summary, Summary).Listed[0];
        Assert.Equal(("901", "investigating", "minor"), (incident.Id.Value, incident.Status, incident.Impact));
        Assert.Equal([("71", "investigating"), ("72", "essential")], incident.Updates.Select(update => (update.Id.Value, update.Status)));
        Assert.Equal(["Vienna", "Compute"], incident.Components.Select(part => part.Name));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 30, TimeSpan.Zero), incident.Updates[0].PublishedAt);
    }

    [Fact]
    public void A_maintenance_is_what_the_list_says_in_which_it_stands()
    {
        var maintenances = Read(StatusPalDialect.Summary, Summary).Listed.Where(item => item.Type == IncidentType.Maintenance).ToList();
        Assert.Equal([("902", "in_progress", "in_progress"), ("903", "scheduled", "scheduled")], maintenances.Select(item => (item.Id.Value, item.Status, item.Updates[0].Status)));
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 10, 0, 0, TimeSpan.Zero), maintenances[1].ScheduledUntil);
        Assert.Null(maintenances[1].ResolvedAt);
    }

    [Fact]
    public void The_history_tells_how_incidents_end_and_says_nothing_of_maintenances()
    {
        var history = new JsonObject { ["incidents"] = new JsonArray(Item("incidents"), Item("upcoming_maintenances")), ["meta"] = new JsonObject() };
        history["incidents"]![0]!["ends_at"] = "2026-03-02T10:00:00";
        var snapshot = Read(StatusPalDialect.Incidents, history.ToJsonString());
        var incident = Assert.Single(snapshot.Listed);
        Assert.Equal(("901", "resolved", false), (incident.Id.Value, incident.Status, incident.IsOpen));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), incident.ResolvedAt);
        Assert.Equal((ListCoverage.Recent, ListCoverage.None, ""), (snapshot.Incidents, snapshot.Maintenances, snapshot.Name));
    }

    [Fact]
    public void An_item_of_the_history_without_its_updates_has_not_lost_them()
    {
        var item = Item("incidents");
        item.AsObject().Remove("updates");
        Assert.Empty(Read(StatusPalDialect.Incidents, new JsonObject { ["incidents"] = new JsonArray(item) }.ToJsonString()).Listed);
    }

    [Theory]
    [InlineData("summary", "{}", "summary: status_page.subdomain is missing")]
    [InlineData("summary", """{"errors":{"detail":"Not Found"}}""", "summary: status_page.subdomain is missing")]
    [InlineData("summary", """{"status_page":{"subdomain":"acme"},"services":[],"incidents":[],"maintenances":null}""", "summary: maintenances is missing or no list")]
    [InlineData("summary", """{"status_page":{"subdomain":"acme"},"services":[],"incidents":[{}],"maintenances":[],"upcoming_maintenances":[]}""", "summary: an incident or maintenance has no id")]
    [InlineData("incidents", "{}", "incidents: incidents is missing or no list")]
    [InlineData("incidents", """{"incidents":[1]}""", "incidents: an incident has no id")]
    public void What_is_no_document_of_theirs_is_said_precisely(string resource, string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources.Single(item => item.Name == resource), Encoding.UTF8.GetBytes(body)));
        Assert.Equal((PollFailure.Malformed, reason), (failed.Reason, failed.Detail));
    }

    [Theory]
    [InlineData("https://acme.statuspal.io", "https://statuspal.io/api/v2/status_pages/acme")]
    [InlineData("https://acme.statuspal.eu/x", "https://statuspal.eu/api/v2/status_pages/acme")]
    [InlineData("https://statuspal.eu/api/v2/status_pages/acme/summary", "https://statuspal.eu/api/v2/status_pages/acme")]
    [InlineData("https://www.statuspal.io", null)]
    [InlineData("https://status.acme.example", null)]
    public void An_address_tells_where_the_data_lies(string page, string? data) =>
        Assert.Equal(data is null ? [] : [new Candidate(new Uri(data), IsHinted: true)], Dialect.CandidatesOf(new Uri(page), null));

    [Theory]
    [InlineData("<link rel='canonical' href='https://acme.statuspal.eu'> <a href='https://www.statuspal.io'>", "https://statuspal.eu/api/v2/status_pages/acme")]
    [InlineData("fetch('https://statuspal.io/api/v2/status_pages/acme-2/status')", "https://statuspal.io/api/v2/status_pages/acme-2")]
    [InlineData("<img src='https://statuspal.io/uploads/status_pages/favicon/original/1.png'> <a href='https://www.statuspal.io'>", null)]
    [InlineData(".statuspal.io statuspal.io/api/v2/status_pages/", null)]
    public void A_pages_source_tells_where_the_data_lies(string source, string? data)
    {
        var page = new Uri("https://status.acme.example");
        Assert.Equal(data is null ? [] : [new Candidate(new Uri(data), IsHinted: true)], Dialect.CandidatesOf(page, FrontPage.Read(page, Encoding.UTF8.GetBytes(source))));
    }

    private static JsonNode Item(string list) => JsonNode.Parse(Summary)![list]![0]!.DeepClone();

    private static PageSnapshot Read(PageResource resource, string body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
