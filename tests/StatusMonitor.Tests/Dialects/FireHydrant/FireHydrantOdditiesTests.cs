using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.FireHydrant;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.FireHydrant;

/// <summary>What is particular to FireHydrant, seen in a recorded page where there is one.</summary>
public sealed class FireHydrantOdditiesTests
{
    private static readonly FireHydrantDialect Dialect = new();

    [Fact]
    public void The_recorded_page_is_read_with_all_its_incidents_each_ended()
    {
        var snapshot = Recorded();
        Assert.Equal("Redis Service Health", snapshot.Name);
        Assert.Equal(6, snapshot.Components.Count);
        Assert.All(snapshot.Components, part => Assert.Equal("operational", part.Status));
        Assert.Equal([6, 1, 2, 4], snapshot.Listed.Select(incident => incident.Updates.Count));
        Assert.All(snapshot.Listed, incident => Assert.False(incident.IsOpen));
        Assert.All(snapshot.Listed, incident => Assert.NotNull(incident.ResolvedAt));
        Assert.Equal(["major", "maintenance", "", "minor"], snapshot.Listed.Select(incident => incident.Impact));
        Assert.Equal([IncidentType.Incident, IncidentType.Maintenance, IncidentType.Incident, IncidentType.Incident], snapshot.Listed.Select(incident => incident.Type));
    }

    [Fact]
    public void A_note_begins_with_the_step_that_it_sets_and_the_text_is_what_follows()
    {
        var updates = Recorded().Listed[0].Updates;
        Assert.Equal(["investigating", "investigating", "identified", "identified", "identified", "resolved"], updates.Select(update => update.Status));
        Assert.Equal("@20260301T143358Z", updates[0].Id.Value);
        Assert.StartsWith("Type - network issues", updates[0].Body, StringComparison.Ordinal);
        Assert.StartsWith("UPDATE — The issue impacting availability", updates[5].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_to_another_milestone_is_a_step_without_text_and_what_follows_keeps_it()
    {
        var updates = Recorded().Listed[3].Updates;
        Assert.Equal([("investigating", false), ("investigating", true), ("resolved", false), ("resolved", true)], updates.Select(update => (update.Status, update.Body.Length > 0)));
    }

    [Fact]
    public void A_part_fares_as_the_open_incidents_say_and_the_worst_of_them_counts()
    {
        var snapshot = Parsed(Page("""
            {"id":"a","timestamps":{"started":"2026-05-04T09:00:00Z"},"componentConditions":{"Mail":"Degraded","Shop":"Maintenance"}},
            {"id":"b","timestamps":{"started":"2026-05-04T09:10:00Z"},"components":[{"name":"Mail","id":"m","condition":"Unavailable"}]},
            {"id":"c","timestamps":{"started":"2026-05-01T09:00:00Z","resolved":"2026-05-01T10:00:00Z"},"componentConditions":{"Search":"Unavailable"}}
            """));
        Assert.Equal([("m", "major_outage"), ("s", "under_maintenance"), ("x", "operational")], snapshot.Components.Select(part => (part.Id.Value, part.Status)));
        Assert.Equal([("m", "degraded_performance"), ("s", "under_maintenance")], snapshot.Listed[0].Components.Select(touched => (touched.Id!.Value.Value, touched.After!)));
    }

    [Theory]
    [InlineData("""{"id":"a","timestamps":{}}""", "investigating")]
    [InlineData("""{"id":"a","timestamps":{"started":"2026-05-04T09:00:00Z","mitigated":"2026-05-04T09:30:00Z"}}""", "monitoring")]
    [InlineData("""{"id":"a","currentMilestone":"pending-customer-response"}""", "pending_customer_response")]
    [InlineData("""{"id":"a","currentMilestone":"identified","timestamps":{"resolved":"2026-05-04T09:00:00Z"}}""", "identified")]
    [InlineData("""{"id":"a","timestamps":{"resolved":"2026-05-04T09:00:00Z"}}""", "resolved")]
    [InlineData("""{"id":"a","severitySlug":"MAINTENANCE"}""", "in_progress")]
    public void The_present_step_is_the_one_named_else_the_end_else_the_last_milestone(string incident, string step) =>
        Assert.Equal(step, Assert.Single(Parsed(Page(incident)).Listed).Status);

    [Fact]
    public void The_worst_counts_also_where_it_is_told_first()
    {
        var snapshot = Parsed(Page("""{"id":"a","timestamps":{},"componentConditions":{"Mail":"Unavailable"}},{"id":"b","timestamps":{},"componentConditions":{"Mail":"Degraded"}}"""));
        Assert.Equal("major_outage", snapshot.Components[0].Status);
    }

    [Theory]
    [InlineData("{}", "config is missing")]
    [InlineData("[]", "config is missing")]
    [InlineData("""{"config":{},"conditions":{},"components":[]}""", "incidents is missing")]
    [InlineData("""{"config":{},"conditions":{},"components":[],"incidents":[{"title":"x"}]}""", "no id")]
    public void What_is_not_the_pages_file_is_refused_with_the_reason(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(FireHydrantDialect.Payload, Encoding.UTF8.GetBytes(body)));
        Assert.Contains(reason, failed.Detail, StringComparison.Ordinal);
    }

    private static PageSnapshot Recorded() => Parsed(Fixtures.Read("firehydrant/redis-payload.json"));

    private static PageSnapshot Parsed(byte[] body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(FireHydrantDialect.Payload, body)).Snapshot;

    private static byte[] Page(string incidents) => Encoding.UTF8.GetBytes($$$"""
        {"config":{"title":"Paper Mill"},"conditions":{"Degraded":"DEGRADED","Operational":"OPERATIONAL","Unavailable":"OFFLINE","Maintenance":"DEGRADED"},
         "components":[{"name":"Mail","id":"m"},{"name":"Shop","id":"s"},{"name":"Search","id":"x"}],"incidents":[{{{incidents}}}]}
        """);
}
