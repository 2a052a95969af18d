using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.StatusIo;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.StatusIo;

/// <summary>What is particular to Status.io.</summary>
public sealed class StatusIoParserTests
{
    private const string Parts = """{"_id":"web","name":"Web","containers":[{"_id":"east","name":"East"},{"_id":"west","name":"West"}]},{"_id":"mail","name":"Mail","containers":[{"_id":"east","name":"East"}]}""";

    private static readonly StatusIoDialect Dialect = new();

    [Fact]
    public void GitLabs_page_has_a_part_for_each_component_and_one_for_each_place_of_the_one_that_is_in_two()
    {
        var snapshot = Read(Fixtures.Read("statusio/gitlab-1.0-status.json"));
        Assert.Equal(23, snapshot.Components.Count(part => part.GroupId is null));
        var runners = Assert.Single(snapshot.Components, part => part.IsGroup);
        Assert.Equal("CI/CD - Hosted runners on macOS", runners.Name);
        Assert.Equal(
            ["CI/CD - Hosted runners on macOS@Google Compute Engine", "CI/CD - Hosted runners on macOS@AWS"],
            snapshot.Components.Where(part => part.GroupId == runners.Id).Select(part => part.Name));
        Assert.All(snapshot.Components, part => Assert.Equal("operational", part.Status));
        Assert.Empty(snapshot.Listed);
    }

    [Fact]
    public void An_incident_says_its_step_its_impact_and_what_it_touches()
    {
        var incident = Example().Listed.Single(item => item.Type == IncidentType.Incident);
        Assert.Equal(("61ae3daa9c768905d9f0f6fd", "identified", "minor"), (incident.Id.Value, incident.Status, incident.Impact));
        Assert.Equal(["@20211206T164322Z", "@20211206T164519Z"], incident.Updates.Select(update => update.Id.Value));
        Assert.Equal(["investigating", "identified"], incident.Updates.Select(update => update.Status));
        Assert.Equal(["Mobile App@Virginia", "Mobile App@Ireland"], incident.Components.Select(part => part.Name));
        Assert.All(incident.Components, part => Assert.Equal("under_maintenance", part.After));
    }

    [Fact]
    public void A_maintenance_is_what_the_list_says_in_which_it_stands()
    {
        var maintenances = Example().Listed.Where(item => item.Type == IncidentType.Maintenance).ToList();
        Assert.Equal([("Network Upgrade", "in_progress"), ("Mobile App Upgrade", "scheduled")], maintenances.Select(item => (item.Name, item.Status)));
        Assert.Equal(new DateTimeOffset(2021, 12, 22, 15, 0, 0, TimeSpan.Zero), maintenances[1].ScheduledFor);
        Assert.Equal(["Website"], maintenances[0].Components.Select(part => part.Name));
        Assert.Equal("in_progress", Changed(body => body["maintenance"]!["active"]![0]!["messages"] = new JsonArray()).Listed.Single(item => item.Name == "Network Upgrade").Status);
    }

    [Fact]
    public void An_impact_is_the_worst_that_was_said_though_all_is_well_again()
    {
        var snapshot = Changed(body =>
        {
            body["incidents"]![0]!["messages"]![0]!["status"] = 500;
            body["incidents"]![0]!["messages"]![1]!["status"] = 100;
        });
        Assert.Equal("critical", snapshot.Listed[0].Impact);
    }

    [Fact]
    public void Messages_that_have_ids_keep_them_and_stand_in_the_order_of_their_times()
    {
        var snapshot = Changed(body =>
        {
            body["incidents"]![0]!["messages"]![0]!["_id"] = "later";
            body["incidents"]![0]!["messages"]![0]!["datetime"] = "2021-12-06T17:00:00.000Z";
            body["incidents"]![0]!["messages"]![1]!["_id"] = "earlier";
        });
        Assert.Equal(["earlier", "later"], snapshot.Listed[0].Updates.Select(update => update.Id.Value));
    }

    [Fact]
    public void Numbers_nobody_knows_pass_through()
    {
        var snapshot = Changed(body =>
        {
            body["incidents"]![0]!["messages"]![1]!["state"] = 150;
            body["status"]![0]!["status_code"] = 250;
            body["status"]![0]!["status"] = "Under Review";
        });
        Assert.Equal("150", snapshot.Listed[0].Status);
        Assert.Equal("under_review", snapshot.Components[0].Status);
    }

    [Theory]
    [InlineData("100", "operational")]
    [InlineData("200", "under_maintenance")]
    [InlineData("300", "degraded_performance")]
    [InlineData("400", "partial_outage")]
    [InlineData("500", "major_outage")]
    [InlineData("600", "security_event")]
    [InlineData("null", "quite_new")]
    public void A_code_is_a_state(string code, string state)
    {
        var part = $$"""{"id":"a","status_code":{{code}},"status":"Quite New"}""";
        Assert.Equal(("a", state), Assert.Single(Whole(parts: $"{part},{part}").Components) is var read ? (read.Name, read.Status) : default);
    }

    [Theory]
    [InlineData("100", "investigating", "scheduled")]
    [InlineData("200", "identified", "in_progress")]
    [InlineData("300", "monitoring", "verifying")]
    [InlineData("400", "resolved", "completed")]
    [InlineData("\"Quite New\"", "quite_new", "quite_new")]
    public void The_state_of_a_message_is_a_step(string state, string incident, string maintenance)
    {
        var item = $$"""{"id":"a","messages":[{"state":{{state}},"datetime":"2026-03-02T10:00:00Z"}]}""";
        var (open, work) = (Whole(incidents: $"{item},{item}").Listed.Single(), Whole(upcoming: item).Listed.Single());
        Assert.Equal((incident, incident, maintenance, maintenance), (open.Status, open.Updates[0].Status, work.Status, work.Updates[0].Status));
        var end = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(state == "400" ? (end, end) : (null, null), (open.ResolvedAt, work.ResolvedAt));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"status\":100}", "none")]
    [InlineData("{\"status\":300},{\"status\":100}", "minor")]
    [InlineData("{\"status\":400}", "major")]
    [InlineData("{\"status\":500}", "critical")]
    [InlineData("{\"status\":600}", "critical")]
    public void The_worst_that_a_message_said_is_the_impact(string messages, string impact) =>
        Assert.Equal((impact, "investigating"), Whole(incidents: $$"""{"id":"a","messages":[{{messages}}]}""").Listed.Single() is var read ? (read.Impact, messages.Length == 0 ? read.Status : "investigating") : default);

    [Theory]
    [InlineData("\"components_affected\":[{\"_id\":\"web\"},{\"_id\":\"web\"}],\"containers_affected\":[{\"_id\":\"east\"},{\"_id\":\"east\"}]", "Web@East")]
    [InlineData("\"components_affected\":[{\"_id\":\"web\"}],\"containers_affected\":[]", "Web")]
    [InlineData("\"components_affected\":[{\"_id\":\"mail\"}],\"containers_affected\":[{\"_id\":\"east\"}]", "Mail")]
    [InlineData("\"components_affected\":[{\"_id\":\"new\",\"name\":\"New\"},{\"_id\":\"newer\"}]", "New,newer")]
    [InlineData("\"components_affected\":[{\"name\":\"Nameless\"}]", "Nameless")]
    [InlineData("\"components_affected\":[{\"x\":1}]", "")]
    public void What_is_touched_is_called_as_it_is_listed(string members, string parts) =>
        Assert.Equal(parts, string.Join(',', Whole(incidents: $$"""{"id":"a",{{members}}}""", parts: Parts).Listed.Single().Components.Select(part => part.Name)));

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, 1)]
    public void An_incident_in_more_than_64_places_touches_its_components_as_a_whole(int count, int touched)
    {
        var places = string.Join(',', Enumerable.Range(1, count).Select(place => $$"""{"_id":"p{{place}}","name":"P{{place}}","status_code":100}"""));
        var snapshot = Whole(incidents: $$"""{"id":"a","components_affected":[{"_id":"web"}],"containers_affected":[{{places}}]}""", parts: $$"""{"_id":"web","name":"Web","containers":[{{places}}]}""");
        Assert.Equal(touched, snapshot.Listed.Single().Components.Count);
    }

    [Fact]
    public void A_component_in_one_place_stands_for_itself_and_its_place_needs_no_id()
    {
        Assert.Equal("Mail", Assert.Single(Whole(parts: """{"_id":"mail","name":"Mail","containers":[{"name":"x"}]}""").Components).Name);
        var failed = Dialect.Parse(StatusIoDialect.Status, Body("", """{"_id":"mail","containers":[{"_id":"east"},{"name":"x"}]}""", "", ""));
        Assert.Contains("a component has no id", Assert.IsType<ParseResult.Failed>(failed).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_that_all_have_ids_are_one_each()
    {
        const string Message = """{"_id":"m1","details":"Slow.","datetime":"2026-03-02T10:00:00Z"}""";
        Assert.Equal("m1", Assert.Single(Whole(incidents: $$"""{"id":"a","messages":[{{Message}},{{Message}},1]}""").Listed[0].Updates).Id.Value);
        Assert.Equal(["@20260302T090000Z", "@20260302T100000Z"], Whole(incidents: $$"""{"id":"a","messages":[{{Message}},{"details":"x","datetime":"2026-03-02T09:00:00Z"}]}""").Listed[0].Updates.Select(update => update.Id.Value));
    }

    [Theory]
    [InlineData("""{"status":{"error":"yes","message":"Invalid page"}}""", "status: result is missing or no object")]
    [InlineData("""{"result":{}}""", "status: result.status is missing or no list")]
    [InlineData("""{"result":{"status":[],"incidents":null,"maintenance":{"active":[],"upcoming":[]}}}""", "status: result.incidents is missing or no list")]
    [InlineData("""{"result":{"status":[],"incidents":[],"maintenance":[]}}""", "status: result.maintenance.active is missing or no list")]
    [InlineData("""{"result":{"status":[],"incidents":[],"maintenance":{"active":[]}}}""", "status: result.maintenance.upcoming is missing or no list")]
    [InlineData("""{"result":{"status":[],"incidents":[],"maintenance":{"active":[{"name":"x"}],"upcoming":[]}}}""", "status: an incident or maintenance has no _id")]
    [InlineData("""{"result":{"status":[],"incidents":[],"maintenance":{"active":[],"upcoming":[{"name":"x"}]}}}""", "status: an incident or maintenance has no _id")]
    [InlineData("""{"result":{"status":[],"incidents":[{"name":"x"}],"maintenance":{"active":[],"upcoming":[]}}}""", "status: an incident or maintenance has no _id")]
    [InlineData("""{"result":{"status":[{"name":"x"}],"incidents":[],"maintenance":{"active":[],"upcoming":[]}}}""", "status: a component has no id")]
    public void What_is_no_answer_of_the_API_is_said_precisely(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(StatusIoDialect.Status, Encoding.UTF8.GetBytes(body)));
        Assert.Equal((PollFailure.Malformed, reason), (failed.Reason, failed.Detail));
        Assert.Equal(Recognition.None, ((IDialect)Dialect).Recognise(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("<link href='https://status.acme.example/pages/5b36dc6502d06804c08349f7/rss'> status.io", "5b36dc6502d06804c08349f7")]
    [InlineData("<script src='https://4277980205320394.hostedstatus.com/1.0/status/59db90dbcdeb2f04dadcf16d'>", "59db90dbcdeb2f04dadcf16d")]
    [InlineData("<a href='/pages/history/5b36dc6502d06804c08349f7'>History</a> by Status.io", "5b36dc6502d06804c08349f7")]
    [InlineData("<a href='/pages/about'> <a href='/pages/5b36dc6502d06804c08349f7'> status.io", "5b36dc6502d06804c08349f7")]
    [InlineData("/pages/incident/5b36dc6502d06804c08349f7 status.io", "5b36dc6502d06804c08349f7")]
    [InlineData("/pages/maintenance/5b36dc6502d06804c08349f7 status.io", "5b36dc6502d06804c08349f7")]
    [InlineData("/pages/schedule/5b36dc6502d06804c08349f7 hostedstatus.com", "5b36dc6502d06804c08349f7")]
    [InlineData("/pages/5b36dc6502d06804c08349f7ab status.io", null)]
    [InlineData("/pages/5b36dc6502d06804c08349f7 by somebody else", null)]
    public void A_page_is_looked_for_under_the_id_in_its_source(string source, string? id)
    {
        var page = new Uri("https://status.acme.example");
        var candidates = Dialect.CandidatesOf(page, FrontPage.Read(page, Encoding.UTF8.GetBytes(source))).ToList();
        if (id is null) Assert.Empty(candidates);
        else Assert.Equal(new Candidate(new Uri($"https://api.status.io/1.0/status/{id}"), IsHinted: true), Assert.Single(candidates));
    }

    [Fact]
    public void An_address_of_the_API_is_known_without_asking_and_no_other()
    {
        Assert.Single(Dialect.CandidatesOf(new Uri("https://api.status.io/1.0/status/59db90dbcdeb2f04dadcf16d"), null));
        Assert.Empty(Dialect.CandidatesOf(new Uri("https://status.acme.example/1.0/status/"), null));
        Assert.Empty(Dialect.CandidatesOf(new Uri("https://status.acme.example/1.0/status/59db90dbcdeb2f04dadcf16d/x"), null));
        Assert.Empty(Dialect.CandidatesOf(new Uri("https://status.acme.example/1.0/status/59db90dbcdeb2f04dadcf16z"), null));
        Assert.Empty(Dialect.CandidatesOf(new Uri("https://status.acme.example"), null));
    }

    private static PageSnapshot Whole(string incidents = "", string parts = "", string active = "", string upcoming = "") => Read(Body(incidents, parts, active, upcoming));

    private static byte[] Body(string incidents, string parts, string active, string upcoming) => Encoding.UTF8.GetBytes(
        $$$"""{"result":{"status":[{{{parts}}}],"incidents":[{{{incidents}}}],"maintenance":{"active":[{{{active}}}],"upcoming":[{{{upcoming}}}]} } }""");

    private static PageSnapshot Example() => Read(Fixtures.Read("statusio/incident-doc-derived.json"));

    private static PageSnapshot Changed(Action<JsonNode> change)
    {
        var body = JsonNode.Parse(Fixtures.Read("statusio/incident-doc-derived.json"))!;
        change(body["result"]!);
        return Read(Encoding.UTF8.GetBytes(body.ToJsonString()));
    }

    private static PageSnapshot Read(byte[] body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(StatusIoDialect.Status, body)).Snapshot;
}
