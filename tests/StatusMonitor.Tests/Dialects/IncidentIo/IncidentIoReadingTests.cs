using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.IncidentIo;

public sealed class IncidentIoReadingTests
{
    private static readonly IncidentIoDialect Dialect = new();

    [Theory]
    [InlineData("openai", "01JMDK9XYNY6RXSED6SDWW50WY", "OpenAI", 1, 30)]
    [InlineData("linear", "01GYJ3SH6BPHBR7V0GQAW4GTM0", "Linear", 0, 6)]
    [InlineData("aiven", "01H0FX8N7BG3M9PMMX0J0HENJF", "Aiven", 1, 2)]
    public void A_captured_summary_says_whose_it_is_what_is_open_and_how_each_part_stands(string name, string id, string title, int open, int parts)
    {
        var summary = Summary(Fixtures.Read($"incidentio/native/{name}-summary.json"));
        Assert.Equal((id, title), (summary.Identity.Value, summary.Name));
        Assert.Equal(open, summary.Listed.Count(incident => incident.IsOpen));
        Assert.InRange(summary.Components.Count(part => !part.IsGroup), parts, parts + 1);
        Assert.True(summary.HasComponents);
        Assert.Equal(Recognition.Certain, ((IDialect)Dialect).Recognise(Fixtures.Read($"incidentio/native/{name}-summary.json")));
    }

    [Fact]
    public void Groups_stand_in_the_structure_alone()
    {
        var summary = Summary(Fixtures.Read("incidentio/native/openai-summary.json"));
        var groups = summary.Components.Where(part => part.IsGroup).ToDictionary(part => part.Id, part => part.Name);
        Assert.NotEmpty(groups);
        var logins = summary.Components.Where(part => part.Name == "Login").Select(part => groups[part.GroupId!.Value]).ToList();
        Assert.Equal(logins.Count, logins.Distinct().Count());
    }

    [Fact]
    public void A_part_that_is_affected_now_is_shown_so_and_all_others_work()
    {
        var summary = Summary(Fixtures.Read("incidentio/native/aiven-summary.json"));
        Assert.Equal([("Aiven", "partial_outage"), ("Support Ticketing System", "operational")],
            summary.Components.Where(part => !part.IsGroup).Select(part => (part.Name, part.Status)).Order());
    }

    [Theory]
    [InlineData("linear", 6, 26)]
    [InlineData("aiven", 1, 4)]
    public void Captured_incidents_are_read_whole_and_oldest_step_first(string name, int incidents, int updates)
    {
        var page = Incidents(Fixtures.Read($"incidentio/native/{name}-incidents.json"));
        Assert.Equal((incidents, updates), (page.Listed.Count, page.Listed.Sum(incident => incident.Updates.Count)));
        Assert.All(page.Listed, incident => Assert.Equal(incident.Status, incident.Updates[^1].Status));
        Assert.All(page.Listed, incident => Assert.Equal(incident.Updates.OrderBy(update => update.CreatedAt), incident.Updates));
        Assert.All(page.Listed.Where(incident => !incident.IsOpen), incident => Assert.NotNull(incident.ResolvedAt));
        Assert.All(page.Listed.SelectMany(incident => incident.Updates), update => Assert.NotEmpty(update.Body));
    }

    [Fact]
    public void Text_made_of_the_tree_is_what_the_page_gives_as_plain_text()
    {
        foreach (var name in new[] { "linear", "aiven" })
        {
            var raw = JsonNode.Parse(Fixtures.Read($"incidentio/native/{name}-incidents.json"))!["incidents"]!.AsArray();
            var said = raw.SelectMany(incident => incident!["updates"]!.AsArray()).ToDictionary(update => (string)update!["id"]!, update => (string)update!["message_string"]!);
            foreach (var update in Incidents(Fixtures.Read($"incidentio/native/{name}-incidents.json")).Listed.SelectMany(incident => incident.Updates))
                Assert.Equal(Words(said[update.Id.Value]), Words(update.Body.Replace("**", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_impact_is_that_of_the_worst_state_a_part_had()
    {
        var page = Incidents(Fixtures.Read("incidentio/native/linear-incidents.json"));
        Assert.Equal(["major", "minor"], page.Listed.Select(incident => incident.Impact).Distinct().Order());
    }

    [Fact]
    public void A_step_tells_what_it_changed_against_the_step_before()
    {
        var page = Incidents(Fixtures.Read("incidentio/native/linear-incidents.json"));
        var incident = page.Listed.Single(listed => listed.Name == "Errors in creating workspaces");
        Assert.Equal([null, "degraded_performance", "partial_outage", "partial_outage", "degraded_performance"],
            incident.Updates.Select(update => update.Components.Single().Before));
        Assert.Equal("operational", incident.Updates[^1].Components.Single().After);
    }

    [Fact]
    public void A_document_without_a_list_of_states_tells_none()
    {
        var body = JsonNode.Parse(Fixtures.Read("incidentio/native/aiven-summary.json"))!;
        body["summary"]!.AsObject().Remove("affected_components");
        Assert.False(Summary(Encoding.UTF8.GetBytes(body.ToJsonString())).HasComponents);
    }

    [Fact]
    public void Planned_work_has_the_words_and_times_of_the_field()
    {
        var page = Incidents("""
            {"incidents":[{"id":"01M","name":"Move","type":"maintenance","status":"maintenance_complete","published_at":"2026-03-01T08:00:00Z","status_page_id":"01P",
            "component_impacts":[{"component_id":"01C","start_at":"2026-03-02T08:00:00Z","end_at":"2026-03-02T10:00:00Z","status":"under_maintenance"}],
            "updates":[{"id":"u1","to_status":"maintenance_scheduled","published_at":"2026-03-01T08:00:00Z","message_string":"Soon."},
            {"id":"u2","to_status":"maintenance_in_progress","published_at":"2026-03-02T08:00:00Z","message_string":"Now."},
            {"id":"u3","to_status":"maintenance_complete","published_at":"2026-03-02T09:30:00Z","message_string":"Done."}]}]}
            """u8.ToArray());
        var work = Assert.Single(page.Listed);
        Assert.Equal((IncidentType.Maintenance, "completed", "maintenance", false), (work.Type, work.Status, work.Impact, work.IsOpen));
        Assert.Equal(["scheduled", "in_progress", "completed"], work.Updates.Select(update => update.Status));
        Assert.Equal((8, 10), (work.ScheduledFor!.Value.Hour, work.ScheduledUntil!.Value.Hour));
    }

    [Theory]
    [InlineData("""{"type":"doc","content":[{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]}]}""", "- one\n- two")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"See "},{"type":"text","text":"our guide","marks":[{"type":"link","attrs":{"href":"https://docs.acme.example"}}]},{"type":"text","text":"."}]}]}""", "See [our guide](https://docs.acme.example).")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Impact"}]},{"type":"paragraph","content":[{"type":"text","text":"All"},{"type":"lineBreak"},{"type":"text","text":"of it"}]}]}""", "## Impact\n\nAll\nof it")]
    [InlineData("""{"type":"doc","content":[{"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]}]}]}]}""", "1. one\n\n  - two")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":4},"content":[{"type":"text","text":"Impact","marks":[{"type":"bold"}]},{"type":"text","text":" ","marks":[{"type":"bold"}]},{"type":"text","text":"now"}]}]}""", "#### **Impact** now")]
    [InlineData("""{"markdown":"We **look**.","text_node":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"We look."}]}]}}""", "We **look**.")]
    public void A_tree_becomes_markdown(string message, string expected)
    {
        var page = Incidents(Encoding.UTF8.GetBytes($$"""{"incidents":[{"id":"01M","updates":[{"id":"u1","to_status":"fixing","message":{{message}}}]}]}"""));
        var update = page.Listed.Single().Updates.Single();
        Assert.Equal(("identified", expected), (update.Status, update.Body));
    }

    [Theory]
    [InlineData("maintenance", "monitoring", IncidentType.Maintenance)]
    [InlineData("incident", "maintenance_verifying", IncidentType.Maintenance)]
    [InlineData("incident", "monitoring", IncidentType.Incident)]
    public void Its_type_or_its_step_tells_planned_work(string type, string step, IncidentType expected)
    {
        var read = Incidents(Encoding.UTF8.GetBytes($$"""{"incidents":[{"id":"01M","type":"{{type}}","status":"{{step}}","updates":[]}]}""")).Listed.Single();
        Assert.Equal((expected, step.Replace("maintenance_", "", StringComparison.Ordinal)), (read.Type, read.Status));
    }

    [Theory]
    [InlineData("operational", "none")]
    [InlineData("under_maintenance", "maintenance")]
    [InlineData("full_outage", "critical")]
    public void A_state_that_a_part_had_at_any_time_is_an_impact(string state, string impact) =>
        Assert.Equal(impact, Incidents(Encoding.UTF8.GetBytes($$"""{"incidents":[{"id":"01M","component_impacts":[{"component_id":"01C","status":"{{state}}"}],"updates":[]}]}""")).Listed.Single().Impact);

    [Fact]
    public void Hidden_parts_and_groups_are_not_shown_and_of_two_states_the_worse_counts()
    {
        var summary = Summary("""
            {"summary":{"id":"01P","name":"Acme","components":[{"id":"c1","name":"Mail"},{"id":"c2","name":"Secret"},{"id":"c3","name":"Shop"}],
            "structure":{"items":[{"group":{"id":"g1","name":"Hidden","hidden":true,"components":[{"component_id":"c1","name":"Mail"},{"component_id":"c2","name":"Secret","hidden":true}]}}]},
            "affected_components":[{"component_id":"c1","status":"full_outage"},{"component_id":"c1","status":"degraded_performance"}]}}
            """u8.ToArray());
        Assert.Equal([("c1", "major_outage"), ("c3", "operational")], summary.Components.Select(part => (part.Id.Value, part.Status)));
        Assert.All(summary.Components, part => Assert.Null(part.GroupId));
    }

    [Theory]
    [InlineData("""{"incidents":{}}""")]
    [InlineData("""{"incidents":[{"name":"no id"}]}""")]
    [InlineData("""{"incidents":[{"id":"01M","updates":[{"to_status":"resolved"}]}]}""")]
    [InlineData("""{"error":"not found"}""")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    public void What_is_no_list_of_incidents_is_a_failure_that_says_so(string body) =>
        Assert.StartsWith("incidents: ", Assert.IsType<ParseResult.Failed>(Dialect.Parse(IncidentIoDialect.Incidents, Encoding.UTF8.GetBytes(body))).Detail);

    [Theory]
    [InlineData("""{"summary":{}}""")]
    [InlineData("""{"summary":{"id":"01P","name":"Acme"}}""")]
    [InlineData("""{"summary":{"id":"01P","components":[],"ongoing_incidents":"none"}}""")]
    [InlineData("""{"page":{"id":"01P"}}""")]
    public void What_is_no_summary_is_a_failure_that_says_so(string body)
    {
        Assert.StartsWith("summary: ", Assert.IsType<ParseResult.Failed>(Dialect.Parse(IncidentIoDialect.Summary, Encoding.UTF8.GetBytes(body))).Detail);
        Assert.Equal(Recognition.None, ((IDialect)Dialect).Recognise(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void Its_look_alike_is_none_of_its_documents() =>
        Assert.Equal(Recognition.None, ((IDialect)Dialect).Recognise(Fixtures.Read("incidentio/openai-summary-2026-09-29-two-open-incidents.json")));

    [Fact]
    public void It_is_asked_for_where_the_page_names_its_maker_and_last_elsewhere()
    {
        var page = new Uri("https://status.acme.example");
        Assert.Empty(Dialect.CandidatesOf(page, null));
        Assert.True(Dialect.CandidatesOf(page, FrontPage.Read(page, "<a href=\"https://incident.io\">Powered by</a>"u8.ToArray())).Single().IsHinted);
        Assert.False(Dialect.CandidatesOf(page, FrontPage.Read(page, "<p>Acme</p>"u8.ToArray())).Single().IsHinted);
        Assert.Equal("https://status.acme.example/proxy/status.acme.example/incidents", IncidentIoDialect.Incidents.AddressBelow(page).ToString());
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static PageSnapshot Summary(byte[] body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(IncidentIoDialect.Summary, body)).Snapshot;

    private static PageSnapshot Incidents(byte[] body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(IncidentIoDialect.Incidents, body)).Snapshot;
}
