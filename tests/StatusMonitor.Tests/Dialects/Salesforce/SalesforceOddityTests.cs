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
    public void An_address_says_whether_all_or_one_is_meant(string page, string name, string asked)
    {
        var found = new IDialect[] { new SalesforceDialect(), new SalesforceInstanceDialect() }
            .SelectMany(dialect => dialect.CandidatesOf(new Uri(page), null).Select(candidate => (dialect.Name, Asked: dialect.Resources[0].AddressBelow(candidate.Address).ToString())));
        Assert.Equal([(name, asked)], found);
    }

    [Theory]
    [InlineData("{}", "no list")]
    [InlineData("""[{"IncidentEvents":[]}]""", "no id")]
    [InlineData("""[{"id":1}]""", "no list of its events")]
    public void What_is_not_Salesforces_is_a_failure_that_says_what_was_found(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(new SalesforceDialect().Parse(SalesforceDialect.Active, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    private static PageSnapshot Instance(byte[] body) =>
        Assert.IsType<ParseResult.Parsed>(new SalesforceInstanceDialect().Parse(SalesforceInstanceDialect.Status, body)).Snapshot;

    private static PageSnapshot All(string incident) =>
        Assert.IsType<ParseResult.Parsed>(new SalesforceDialect().Parse(SalesforceDialect.Incidents, Encoding.UTF8.GetBytes($"[{incident}]"))).Snapshot;

    private static string Incident(string firstEnd, string secondEnd) =>
        $$"""{"id":1,"createdAt":"2026-03-02T10:00:00Z","IncidentImpacts":[{"startTime":"2026-03-02T10:00:00Z","endTime":{{firstEnd}},"type":"serviceDisruption","severity":"major"},{"startTime":"2026-03-02T10:00:00Z","endTime":{{secondEnd}},"type":"performanceDegradation","severity":"minor"}],"IncidentEvents":[],"instanceKeys":["NA1"],"serviceKeys":["coreService"]}""";
}
