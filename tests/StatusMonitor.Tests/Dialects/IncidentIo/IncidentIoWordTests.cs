using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.IncidentIo;

/// <summary>incident.io's words, times and members one by one, in forms that no capture shows.</summary>
public sealed class IncidentIoWordTests
{
    private static readonly IncidentIoDialect Dialect = new();

    [Theory]
    [InlineData("", "investigating")]
    [InlineData("investigating", "investigating")]
    [InlineData("fixing", "identified")]
    [InlineData("monitoring", "monitoring")]
    [InlineData("resolved", "resolved")]
    [InlineData("maintenance_scheduled", "scheduled")]
    [InlineData("maintenance_in_progress", "in_progress")]
    [InlineData("maintenance_verifying", "verifying")]
    [InlineData("maintenance_complete", "completed")]
    [InlineData("maintenance_completed", "completed")]
    [InlineData("Our Own-Step", "our_own_step")]
    public void A_word_of_it_is_a_step(string word, string step)
    {
        Assert.Equal(step, Only($"\"status\":\"{word}\"").Status);
        Assert.Equal(step, Only($$"""
            "updates":[{"id":"u1","to_status":"{{word}}"}]
            """).Status);
    }

    [Theory]
    [InlineData("", "none")]
    [InlineData("operational", "none")]
    [InlineData("under_maintenance operational", "maintenance")]
    [InlineData("under_maintenance degraded_performance", "minor")]
    [InlineData("degraded_performance", "minor")]
    [InlineData("flaky", "minor")]
    [InlineData("flaky partial_outage", "major")]
    [InlineData("partial_outage degraded_performance", "major")]
    [InlineData("partial_outage full_outage", "critical")]
    [InlineData("full_outage partial_outage", "critical")]
    public void The_worst_state_is_the_impact_wherever_it_is_told(string states, string impact)
    {
        var each = states.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(impact, Only($"\"affected_components\":[{Items(each, "status")}]").Impact);
        Assert.Equal(impact, Only($"\"component_impacts\":[{Items(each, "status")}]").Impact);
        Assert.Equal(impact, Only($"\"status_summaries\":[{Items(each, "worst_component_status")}]").Impact);
        if (each.Length == 1) Assert.Equal(impact, Only($"\"current_worst_impact\":\"{each[0]}\"").Impact);
    }

    [Theory]
    [InlineData("operational", "under_maintenance")]
    [InlineData("under_maintenance", "degraded_performance")]
    [InlineData("degraded_performance", "flaky")]
    [InlineData("flaky", "partial_outage")]
    [InlineData("partial_outage", "major_outage")]
    public void Of_two_states_of_a_part_the_worse_counts_in_either_order(string better, string worse)
    {
        foreach (var each in new[] { new[] { better, worse }, [worse, better] })
        {
            var page = Summary($$"""
                "components":[{"id":"c1","name":"Mail"}],"affected_components":[{{Items(each, "status")}}]
                """);
            Assert.Equal(worse, Assert.Single(page.Components).Status);
        }
    }

    [Fact]
    public void The_present_state_goes_before_the_one_it_had()
    {
        var page = Summary("""
            "components":[{"id":"c1","name":"Mail"}],"affected_components":[{"component_id":"c1","current_status":"degraded_performance","status":"full_outage"}],
            "ongoing_incidents":[{"id":"i1","affected_components":[{"component_id":"c1","current_status":"operational","status":"full_outage"},{"component_id":"c2","status":"full_outage"}]}]
            """);
        Assert.Equal("degraded_performance", Assert.Single(page.Components).Status);
        Assert.Equal([("Mail", "operational"), ("c2", "major_outage")], Assert.Single(page.Listed).Components.Select(part => (part.Name, part.After!)));
    }

    [Fact]
    public void Steps_are_put_in_order_by_their_times_and_the_newest_is_that_of_an_incident_without_a_word()
    {
        var incident = Only("""
            "updates":[{"id":"u2","to_status":"monitoring","published_at":"2026-03-01T09:00:00Z"},{"id":"u1","to_status":"fixing","published_at":"2026-03-01T08:00:00Z"}]
            """);
        Assert.Equal(["u1", "u2"], incident.Updates.Select(update => update.Id.Value));
        Assert.Equal(incident.Updates.Select(update => update.CreatedAt), incident.Updates.Select(update => update.DisplayAt));
        Assert.Equal(("monitoring", 8, 8), (incident.Status, incident.CreatedAt!.Value.Hour, incident.StartedAt!.Value.Hour));
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(9, 8)]
    public void It_began_with_its_first_step_or_when_it_was_published_whichever_is_earlier(int published, int began)
    {
        var incident = Only($$"""
            "published_at":"2026-03-01T0{{published}}:00:00Z","updates":[{"id":"u1","published_at":"2026-03-01T08:00:00Z"}]
            """);
        Assert.Equal((published, began), (incident.CreatedAt!.Value.Hour, incident.StartedAt!.Value.Hour));
    }

    [Theory]
    [InlineData("\"starts_at\":\"2026-03-01T01:00:00Z\",\"ends_at\":\"2026-03-01T02:00:00Z\",\"started_at\":\"2026-03-01T03:00:00Z\",\"scheduled_end_at\":\"2026-03-01T04:00:00Z\"", 1, 2)]
    [InlineData("\"started_at\":\"2026-03-01T03:00:00Z\",\"scheduled_end_at\":\"2026-03-01T04:00:00Z\"", 3, 4)]
    [InlineData("\"name\":\"Move\"", 5, 8)]
    public void The_planned_time_is_told_in_three_ways(string times, int from, int until)
    {
        var work = Only($$"""
            "type":"maintenance",{{times}},"component_impacts":[{"start_at":"2026-03-01T06:00:00Z","end_at":"2026-03-01T07:00:00Z"},{"start_at":"2026-03-01T05:00:00Z","end_at":"2026-03-01T08:00:00Z"}]
            """);
        Assert.Equal((from, until), (work.ScheduledFor!.Value.Hour, work.ScheduledUntil!.Value.Hour));
    }

    [Theory]
    [InlineData("\"url\":\"https://acme.example/i/1\"", "https://acme.example/i/1")]
    [InlineData("\"url\":null", "https://status.acme.example/incidents/i1")]
    public void Its_own_address_goes_before_one_made_of_the_pages(string url, string expected) =>
        Assert.Equal(expected, Assert.Single(Summary($$"""
            "public_url":"https://status.acme.example/","components":[],"ongoing_incidents":[{"id":"i1",{{url}}}]
            """).Listed).Url);

    [Fact]
    public void Each_of_the_three_lists_is_read_and_what_stands_in_two_is_listed_once()
    {
        var page = Summary("""
            "structure":{"items":[]},"ongoing_incidents":[{"id":"i1"}],"in_progress_maintenances":[{"id":"m1"},{"id":"i1"}],"scheduled_maintenances":[{"id":"m2"},{"id":"m1"}]
            """);
        Assert.Equal(["i1", "m1", "m2"], page.Listed.Select(incident => incident.Id.Value));
    }

    [Fact]
    public void A_list_of_incidents_has_no_name_and_names_one_id_once()
    {
        var page = Incidents("""{"incidents":[{"id":"i1"},{"id":"i1"}]}""");
        Assert.Equal(("", 1), (page.Name, page.Listed.Count));
    }

    private static string Items(string[] states, string member) =>
        string.Join(',', states.Select(state => $$"""{"component_id":"c1","{{member}}":"{{state}}"}"""));

    private static Incident Only(string members) => Assert.Single(Incidents($$"""{"incidents":[{"id":"i1",{{members}}}]}""").Listed);

    private static PageSnapshot Incidents(string body) => Read(IncidentIoDialect.Incidents, body);

    private static PageSnapshot Summary(string members) => Read(IncidentIoDialect.Summary, $$"""{"summary":{"id":"01P","name":"Acme",{{members}}} }""");

    private static PageSnapshot Read(PageResource resource, string body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
