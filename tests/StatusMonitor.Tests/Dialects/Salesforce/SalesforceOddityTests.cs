using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Salesforce;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Salesforce;

/// <summary>What is peculiar to Salesforce's pages.</summary>
public sealed class SalesforceOddityTests
{
    [Fact]
    public void The_recorded_instance_is_read_whole()
    {
        var snapshot = Instance(Fixtures.Read("salesforce/trust-instance-pod114.json"));
        Assert.Equal(("POD114", "Salesforce POD114"), (snapshot.Identity.Value, snapshot.Name));
        Assert.Equal("degraded_performance", Assert.Single(snapshot.Components).Status);
        Assert.Equal([2, 1], snapshot.Listed.Select(incident => incident.Updates.Count));
        var incident = snapshot.Listed[0];
        Assert.Equal(("Performance degradation (10967)", "investigating", "minor"), (incident.Name, incident.Status, incident.Impact));
        Assert.Equal("B2CCore@POD114", Assert.Single(incident.Components).Name);
        Assert.Equal((IncidentType.Maintenance, "scheduled"), (snapshot.Listed[1].Type, snapshot.Listed[1].Status));
        Assert.NotNull(snapshot.Listed[1].ScheduledUntil);
    }

    [Fact]
    public void An_incident_is_over_when_all_its_impacts_have_ended()
    {
        Assert.Equal("investigating", All(Incident("null", "\"2026-03-02T11:00:00Z\"")).Listed[0].Status);
        var over = All(Incident("\"2026-03-02T11:30:00Z\"", "\"2026-03-02T11:00:00Z\"")).Listed[0];
        Assert.Equal(("resolved", new DateTimeOffset(2026, 3, 2, 11, 30, 0, TimeSpan.Zero)), (over.Status, over.ResolvedAt));
    }

    [Fact]
    public void A_step_that_tells_the_end_ends_an_incident_whose_impacts_have_none()
    {
        const string Events = """
            "IncidentEvents":[{"id":2,"type":"resolution","message":"Mended.","createdAt":"2026-03-02T11:00:00Z"},{"id":1,"type":"update","message":"Down.","createdAt":"2026-03-02T10:10:00Z"}]
            """;
        var over = All(Incident("null", "null").Replace("\"IncidentEvents\":[]", Events, StringComparison.Ordinal)).Listed[0];
        Assert.Equal(("resolved", new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero)), (over.Status, over.ResolvedAt));
        Assert.Equal(["investigating", "resolved"], over.Updates.Select(update => update.Status));
    }

    [Theory]
    [InlineData("confirmed", "null", "null", "scheduled")]
    [InlineData("canceled", "null", "null", "completed")]
    [InlineData("confirmed", "\"2026-03-02T10:00:00Z\"", "null", "in_progress")]
    [InlineData("confirmed", "\"2026-03-02T10:00:00Z\"", "\"2026-03-02T11:00:00Z\"", "completed")]
    public void A_maintenance_stands_where_its_word_and_its_true_times_say(string word, string start, string end, string status)
    {
        var body = $$"""[{"id":1,"message":{"eventStatus":"{{word}}"},"MaintenanceImpacts":[{"startTime":{{start}},"endTime":{{end}}}],"MaintenanceEvents":[]}]""";
        var parsed = Assert.IsType<ParseResult.Parsed>(new SalesforceDialect().Parse(SalesforceDialect.Maintenances, Encoding.UTF8.GetBytes(body)));
        Assert.Equal((IncidentType.Maintenance, status), (parsed.Snapshot.Listed[0].Type, parsed.Snapshot.Listed[0].Status));
    }

    [Fact]
    public void Too_many_services_and_instances_are_named_apart()
    {
        static string Keys(string name, int count) => $"[{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"{name}{number}\""))}]";
        var incident = Incident("null", "null").Replace("[\"NA1\"]", Keys("NA", 41), StringComparison.Ordinal).Replace("[\"coreService\"]", Keys("service", 10), StringComparison.Ordinal);
        var names = All(incident).Listed[0].Components.Select(component => component.Name).ToList();
        Assert.Equal((51, "service0", "*@NA40"), (names.Count, names[0], names[^1]));
    }

    [Theory]
    [InlineData("https://status.salesforce.com", "salesforce", "https://api.status.salesforce.com/v1/incidents/active")]
    [InlineData("https://status.salesforce.com/instances/NA123", "salesforce-instance", "https://api.status.salesforce.com/v1/instances/NA123/status")]
    [InlineData("https://api.status.salesforce.com/v1/instances/NA123/status", "salesforce-instance", "https://api.status.salesforce.com/v1/instances/NA123/status")]
    [InlineData("https://trust.salesforce.com", "salesforce", "https://api.status.salesforce.com/v1/incidents/active")]
    [InlineData("https://status.salesforce.com/instances/", "salesforce", "https://api.status.salesforce.com/v1/incidents/active")]
    [InlineData("https://status.salesforce.com/instances/NA-1", "salesforce", "https://api.status.salesforce.com/v1/incidents/active")]
    [InlineData("https://status.example/instances/NA123", null, null)]
    [InlineData("https://status.example", null, null)]
    public void An_address_says_whether_all_or_one_is_meant(string page, string? name, string? asked)
    {
        var found = new IDialect[] { new SalesforceDialect(), new SalesforceInstanceDialect() }
            .SelectMany(dialect => dialect.CandidatesOf(new Uri(page), null).Select(candidate => (dialect.Name, Asked: dialect.Resources[0].AddressBelow(candidate.Address).ToString())));
        Assert.Equal(name is null ? [] : [(name, asked!)], found);
    }

    [Theory]
    [InlineData("OK", "operational")]
    [InlineData("MINOR_INCIDENT_CORE", "degraded_performance")]
    [InlineData("MINOR_INCIDENT_NONCORE", "degraded_performance")]
    [InlineData("MAJOR_INCIDENT_NONCORE", "partial_outage")]
    [InlineData("MAJOR_INCIDENT_CORE", "major_outage")]
    [InlineData("MAINTENANCE_CORE", "under_maintenance")]
    [InlineData("INFORMATIONAL_NONCORE", "operational")]
    [InlineData("QUITE NEW", "quite_new")]
    [InlineData("", "")]
    public void An_instances_word_is_its_state(string word, string state)
    {
        var snapshot = Instance(Encoding.UTF8.GetBytes($$"""{"key":"NA1","status":"{{word}}","Incidents":[],"Maintenances":[]}"""));
        Assert.Equal((new ComponentId("NA1"), "NA1", ListCoverage.Current, ListCoverage.Current, false), (snapshot.Components[0].Id, snapshot.Components[0].Name, snapshot.Incidents, snapshot.Maintenances, snapshot.IsStampTrusted));
        Assert.Equal((state, word.Length > 0, "https://status.salesforce.com/instances/NA1"), (Assert.Single(snapshot.Components).Status, snapshot.HasComponents, snapshot.Url));
    }

    [Theory]
    [InlineData("critical", "minor", "critical")]
    [InlineData("minor", "critical", "critical")]
    [InlineData("minor", "major", "major")]
    [InlineData("", "minor", "minor")]
    [InlineData("Quite New", "", "quite_new")]
    [InlineData("Quite New", "minor", "minor")]
    [InlineData("", "", "minor")]
    public void The_worst_severity_is_the_impact(string one, string two, string impact) => Assert.Equal(impact, All(Incident("null", "null")
        .Replace("\"severity\":\"major\"", $"\"severity\":\"{one}\"", StringComparison.Ordinal).Replace("\"severity\":\"minor\"", $"\"severity\":\"{two}\"", StringComparison.Ordinal)).Listed[0].Impact);

    [Theory]
    [InlineData("update", "scheduled")]
    [InlineData("", "scheduled")]
    [InlineData("started", "in_progress")]
    [InlineData("inProgress", "in_progress")]
    [InlineData("completed", "completed")]
    [InlineData("canceled", "completed")]
    [InlineData("cancelled", "completed")]
    [InlineData("Quite New", "quite_new")]
    public void The_last_event_of_a_maintenance_is_its_step_where_nothing_else_says_it(string type, string step)
    {
        var work = Work($$"""
            "plannedStartTime":"2026-03-02T10:00:00Z","MaintenanceEvents":[{"id":2,"type":"{{type}}","message":"b","createdAt":"2026-03-02T11:00:00Z"},{"id":1,"type":"update","message":"a","createdAt":"2026-03-02T10:00:00Z"}]
            """);
        Assert.Equal((step, step, At(0), "Maintenance 1"), (work.Status, work.Updates[1].Status, work.StartedAt, work.Name));
        Assert.Equal(step == "completed" ? At(60) : null, work.ResolvedAt);
    }

    [Theory]
    [InlineData("resolution", "resolved")]
    [InlineData("resolved", "resolved")]
    [InlineData("update", "investigating")]
    public void An_event_of_an_incident_says_that_it_is_over_or_nothing(string type, string step)
    {
        var events = $$"""[{"id":2,"type":"{{type}}","message":"b"},{"id":2,"type":"{{type}}","message":"b"},{"id":1,"type":"update","message":"a"},{"type":"update","message":"no id"},{"id":3,"type":"update","message":""}]""";
        var incident = All(Incident("null", "null").Replace("\"IncidentEvents\":[]", $"\"IncidentEvents\":{events}", StringComparison.Ordinal)).Listed[0];
        Assert.Equal([("1", "investigating"), ("2", step)], incident.Updates.Select(update => (update.Id.Value, update.Status)));
        Assert.Equal(step, incident.Status);
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("cancelled")]
    [InlineData("completed")]
    public void What_its_word_says_is_over_is_completed(string word) =>
        Assert.Equal("completed", Work($$"""
            "message":{"eventStatus":"{{word}}"},"MaintenanceImpacts":[{"startTime":"2026-03-02T10:00:00Z"}],"MaintenanceEvents":[]
            """).Status);

    [Fact]
    public void A_maintenance_began_and_ended_when_it_really_did()
    {
        var work = Work("""
            "name":"New disks","plannedStartTime":"2026-03-02T09:00:00Z","plannedEndTime":"2026-03-02T12:00:00Z","MaintenanceEvents":[],
            "MaintenanceImpacts":[{"startTime":"2026-03-02T10:10:00Z","endTime":"2026-03-02T11:00:00Z"},{"startTime":"2026-03-02T10:00:00Z","endTime":"2026-03-02T11:10:00Z"}]
            """);
        Assert.Equal(("New disks", At(0), At(70), At(-60), At(120)), (work.Name, work.StartedAt, work.ResolvedAt, work.ScheduledFor, work.ScheduledUntil));
        Assert.Equal("scheduled", Work("\"MaintenanceEvents\":[]").Status);
        Assert.Null(Work("\"MaintenanceEvents\":[]").ResolvedAt);
    }

    [Fact]
    public void An_incident_is_called_by_its_name_else_by_its_first_impact_else_by_its_number()
    {
        var incident = Incident("null", "null");
        Assert.Equal("Service disruption (1)", All(incident).Listed[0].Name);
        Assert.Equal("Down", All(incident.Replace("{\"id\":1,", "{\"id\":1,\"name\":\" Down \",", StringComparison.Ordinal)).Listed[0].Name);
        Assert.Equal("Incident 1", All(incident.Replace("serviceDisruption", "", StringComparison.Ordinal)).Listed[0].Name);
        var bare = All("""{"id":1,"createdAt":"2026-03-02T10:00:00Z","IncidentEvents":[]}""").Listed[0];
        Assert.Equal(("Incident 1", "minor", "investigating", At(0)), (bare.Name, bare.Impact, bare.Status, bare.StartedAt));
        Assert.Equal("https://status.salesforce.com/incidents/1", bare.Url);
    }

    [Fact]
    public void An_incident_began_with_its_first_impact() =>
        Assert.Equal(At(-60), All(Incident("null", "null").Replace("\"startTime\":\"2026-03-02T10:00:00Z\",\"endTime\":null,\"type\":\"perf", "\"startTime\":\"2026-03-02T09:00:00Z\",\"endTime\":null,\"type\":\"perf", StringComparison.Ordinal)).Listed[0].StartedAt);

    [Theory]
    [InlineData("[\"NA1\",\"NA1\"]", "[\"a\",\"b\"]", "a@NA1,b@NA1")]
    [InlineData("[]", "[\"a\"]", "a")]
    [InlineData("[\"NA1\"]", "[]", "*@NA1")]
    [InlineData("[]", "[]", "")]
    public void What_is_touched_is_each_service_on_each_instance(string instances, string services, string parts) => Assert.Equal(parts, string.Join(',', All(Incident("null", "null")
        .Replace("[\"NA1\"]", instances, StringComparison.Ordinal).Replace("[\"coreService\"]", services, StringComparison.Ordinal)).Listed[0].Components.Select(part => part.Name)));

    [Fact]
    public void At_an_instance_what_names_none_touches_that_one()
    {
        var bare = Incident("null", "null").Replace("[\"NA1\"]", "[]", StringComparison.Ordinal);
        var snapshot = Instance(Encoding.UTF8.GetBytes($$"""{"key":"NA7","status":"OK","Incidents":[{{bare}},{{bare}}],"Maintenances":[]}"""));
        Assert.Equal("coreService@NA7", Assert.Single(Assert.Single(snapshot.Listed).Components).Name);
    }

    [Fact]
    public void Four_hundred_pairs_are_still_named_as_pairs()
    {
        static string Keys(string name, int count) => $"[{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"{name}{number}\""))}]";
        var incident = Incident("null", "null").Replace("[\"NA1\"]", Keys("NA", 40), StringComparison.Ordinal).Replace("[\"coreService\"]", Keys("service", 10), StringComparison.Ordinal);
        Assert.Equal(400, All(incident).Listed[0].Components.Count);
    }

    [Fact]
    public void The_end_of_an_incident_is_asked_for_at_its_own_address_and_an_instance_has_none()
    {
        Assert.Equal("https://api.status.salesforce.com/v1/incidents/7", new SalesforceDialect().IncidentAddress(new Uri("https://api.status.salesforce.com"), new IncidentId("7"))!.ToString());
        Assert.Null(new SalesforceInstanceDialect().IncidentAddress(new Uri("https://api.status.salesforce.com/v1/instances/NA1"), new IncidentId("7")));
    }

    [Theory]
    [InlineData("[]", Recognition.Likely)]
    [InlineData("{}", Recognition.None)]
    [InlineData("""[{"id":1,"IncidentEvents":[]}]""", Recognition.Certain)]
    public void An_empty_list_is_anybodys(string body, Recognition sureness) => Assert.Equal(sureness, new SalesforceDialect().Recognise(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("""{"Incidents":[],"Maintenances":[]}""", "key is missing")]
    [InlineData("""{"key":"NA1","Incidents":[]}""", "Incidents or Maintenances")]
    [InlineData("""{"key":"NA1","Maintenances":[]}""", "Incidents or Maintenances")]
    [InlineData("""{"key":"NA1","Incidents":[{"id":1}],"Maintenances":[]}""", "no list of its events")]
    [InlineData("""{"key":"NA1","Incidents":[],"Maintenances":[{"id":1}]}""", "no list of its events")]
    public void What_is_no_instance_is_a_failure_that_says_what_was_found(string body, string reason) => Assert.Contains(
        reason, Assert.IsType<ParseResult.Failed>(new SalesforceInstanceDialect().Parse(SalesforceInstanceDialect.Status, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "no list")]
    [InlineData("""[{"IncidentEvents":[]}]""", "no id")]
    [InlineData("""[{"id":1}]""", "no list of its events")]
    public void What_is_not_Salesforces_is_a_failure_that_says_what_was_found(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(new SalesforceDialect().Parse(SalesforceDialect.Active, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    private static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    private static Incident Work(string members) => Assert.IsType<ParseResult.Parsed>(
        new SalesforceDialect().Parse(SalesforceDialect.Maintenances, Encoding.UTF8.GetBytes($$"""[{"id":1,{{members}}}]"""))).Snapshot.Listed[0];

    private static PageSnapshot Instance(byte[] body) =>
        Assert.IsType<ParseResult.Parsed>(new SalesforceInstanceDialect().Parse(SalesforceInstanceDialect.Status, body)).Snapshot;

    private static PageSnapshot All(string incident) =>
        Assert.IsType<ParseResult.Parsed>(new SalesforceDialect().Parse(SalesforceDialect.Incidents, Encoding.UTF8.GetBytes($"[{incident}]"))).Snapshot;

    private static string Incident(string firstEnd, string secondEnd) =>
        $$"""{"id":1,"createdAt":"2026-03-02T10:00:00Z","IncidentImpacts":[{"startTime":"2026-03-02T10:00:00Z","endTime":{{firstEnd}},"type":"serviceDisruption","severity":"major"},{"startTime":"2026-03-02T10:00:00Z","endTime":{{secondEnd}},"type":"performanceDegradation","severity":"minor"}],"IncidentEvents":[],"instanceKeys":["NA1"],"serviceKeys":["coreService"]}""";
}
