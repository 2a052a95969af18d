using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.FireHydrant;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.FireHydrant;

/// <summary>FireHydrant's words and times, member by member: the recorded page shows a few of them only.</summary>
public sealed class FireHydrantWordTests
{
    private static readonly FireHydrantDialect Dialect = new();

    [Theory]
    [InlineData("started", "investigating")]
    [InlineData("detected", "investigating")]
    [InlineData("acknowledged", "investigating")]
    [InlineData("investigating", "investigating")]
    [InlineData("identified", "identified")]
    [InlineData("mitigated", "monitoring")]
    [InlineData("monitoring", "monitoring")]
    [InlineData("resolved", "resolved")]
    [InlineData("closed", "resolved")]
    [InlineData("postmortem_started", "resolved")]
    [InlineData("postmortem_completed", "resolved")]
    [InlineData(" Our Own-Step ", "our_own_step")]
    public void A_milestone_is_a_step(string milestone, string step)
    {
        Assert.Equal(step, Incident($"\"currentMilestone\":\"{milestone}\"").Status);
        Assert.Equal(step, Assert.Single(Incident($$"""
            "timeline":[{"occurredAt":"2026-05-04T09:00:00Z","details":{"milestoneUpdate":{"currentMilestone":"{{milestone}}"} } }]
            """).Updates).Status);
    }

    [Theory]
    [InlineData("SEV1", "critical")]
    [InlineData("sev1", "critical")]
    [InlineData("SEV2", "major")]
    [InlineData("SEV3", "minor")]
    [InlineData("SEV4", "minor")]
    [InlineData("SEV5", "none")]
    [InlineData("UNSET", "")]
    [InlineData("Very Bad", "very_bad")]
    [InlineData("MAINTENANCE", "maintenance")]
    public void A_severity_is_an_impact(string severity, string impact) =>
        Assert.Equal(impact, Incident($"\"severitySlug\":\"{severity}\"").Impact);

    [Theory]
    [InlineData("resolved", "completed")]
    [InlineData("completed", "completed")]
    [InlineData("scheduled", "scheduled")]
    [InlineData("started", "in_progress")]
    [InlineData("mitigated", "in_progress")]
    public void A_maintenance_is_announced_under_way_or_over(string milestone, string step)
    {
        var work = Incident($$"""
            "severitySlug":"MAINTENANCE","currentMilestone":"{{milestone}}","timestamps":{"started":"2026-05-04T09:00:00Z"},
            "timeline":[{"occurredAt":"2026-05-04T09:00:00Z","details":{"milestoneUpdate":{"currentMilestone":"{{milestone}}"} } }]
            """);
        Assert.Equal((IncidentType.Maintenance, step, step), (work.Type, work.Status, work.Updates[0].Status));
        Assert.Equal(At(0), work.ScheduledFor);
    }

    [Theory]
    [InlineData("Fine", "operational")]
    [InlineData("Slow", "degraded_performance")]
    [InlineData("Gone", "major_outage")]
    [InlineData("Maintenance", "under_maintenance")]
    [InlineData("Under Maintenance", "under_maintenance")]
    [InlineData("Nobody Knows", "nobody_knows")]
    public void A_condition_means_what_the_pages_own_table_says(string condition, string state)
    {
        var snapshot = Read($$"""{"id":"a","componentConditions":{"Mail":"{{condition}}"} }""");
        Assert.Equal(state, snapshot.Components[0].Status);
        Assert.Equal(state, snapshot.Listed[0].Components[0].After);
    }

    [Theory]
    [InlineData("Fine", "Maintenance", "under_maintenance")]
    [InlineData("Maintenance", "Slow", "degraded_performance")]
    [InlineData("Slow", "Gone", "major_outage")]
    public void Of_two_states_the_worse_is_the_parts_whichever_incident_stands_first(string better, string worse, string state)
    {
        var (one, two) = ($$"""{"id":"a","componentConditions":{"Mail":"{{better}}"} }""", $$"""{"id":"b","componentConditions":{"Mail":"{{worse}}"} }""");
        Assert.Equal(state, Read(one, two).Components[0].Status);
        Assert.Equal(state, Read(two, one).Components[0].Status);
    }

    [Fact]
    public void A_part_that_has_a_condition_of_its_own_is_in_that_state()
    {
        var snapshot = Parse("""
            {"config":{"companyName":"Paper Mill"},"conditions":{"Gone":"OFFLINE"},"incidents":[],"components":[{"name":"Mail","id":"m","condition":"Gone"},{"name":"Mail","id":"m"},{"name":"no id"}]}
            """);
        Assert.Equal(("Paper Mill", "m", "major_outage"), (snapshot.Name, Assert.Single(snapshot.Components).Id.Value, snapshot.Components[0].Status));
    }

    [Fact]
    public void An_incident_ends_when_it_was_resolved_else_when_it_was_closed()
    {
        var closed = Incident("""
            "timestamps":{"closed":"2026-05-04T09:30:00Z"},"timeline":[{"occurredAt":"2026-05-04T09:00:00Z","details":{"note":"We look."} }]
            """);
        Assert.Equal(("resolved", At(30)), (closed.Status, closed.ResolvedAt));
        Assert.Equal(At(20), Incident("\"timestamps\":{\"resolved\":\"2026-05-04T09:20:00Z\",\"closed\":\"2026-05-04T09:30:00Z\"}").ResolvedAt);
        Assert.Null(Incident("\"currentMilestone\":\"identified\",\"timestamps\":{\"resolved\":\"2026-05-04T09:20:00Z\"}").ResolvedAt);
    }

    [Fact]
    public void An_incident_began_when_it_started_else_when_it_was_detected_else_with_its_first_entry()
    {
        const string Timeline = "\"timeline\":[{\"occurredAt\":\"2026-05-04T09:03:00Z\",\"details\":{\"note\":\"We look.\"}}]";
        Assert.Equal(At(1), Incident("\"timestamps\":{\"detected\":\"2026-05-04T09:02:00Z\",\"started\":\"2026-05-04T09:01:00Z\"}," + Timeline).StartedAt);
        Assert.Equal(At(2), Incident("\"timestamps\":{\"detected\":\"2026-05-04T09:02:00Z\"}," + Timeline).StartedAt);
        Assert.Equal(At(3), Incident(Timeline).CreatedAt);
    }

    [Fact]
    public void Without_entries_the_last_milestone_that_was_reached_counts_wherever_it_stands() =>
        Assert.Equal("monitoring", Incident("\"timestamps\":{\"mitigated\":\"2026-05-04T09:30:00Z\",\"acknowledged\":\"2026-05-04T09:10:00Z\",\"identified\":null}").Status);

    [Fact]
    public void A_step_lasts_until_another_is_named_in_the_order_of_the_times()
    {
        var updates = Incident("""
            "timeline":[{"occurredAt":"2026-05-04T09:20:00Z","details":{"note":"Still."} },{"details":{"note":"Undated."} },
            {"time":"2026-05-04T09:30:00Z","details":{"note":{"note":"➡️ **Monitoring** — We watch."} } },
            {"occurredAt":"2026-05-04T09:10:00Z","details":{"milestoneUpdate":{"currentMilestone":"identified"} } },{"occurredAt":"2026-05-04T09:00:00Z","details":{"assignment":1} },{"occurredAt":"2026-05-04T09:00:00Z","details":{"note":"We look."} }]
            """).Updates;
        string[] expected = ["We look.:investigating", ":identified", "Still.:identified", "We watch.:monitoring", "Undated.:monitoring"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), updates.Select(update => $"{update.Body}:{update.Status}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_entry_goes_by_when_it_happened_else_by_when_it_was_written()
    {
        const string Both = """{"occurredAt":"2026-05-04T09:00:00Z","time":"2026-05-04T09:30:00Z","details":{"note":"a"}}""";
        const string Written = """{"time":"2026-05-04T09:40:00Z","details":{"note":"b"}}""";
        Assert.Equal(["@20260504T090000Z", "@20260504T094000Z"], Incident($"\"timeline\":[{Written},{Both}]").Updates.Select(update => update.Id.Value));
    }

    [Fact]
    public void A_page_is_called_by_its_title() => Assert.Equal("Mill", Read().Name);

    [Fact]
    public void Of_two_entries_of_one_second_the_lower_one_is_the_earlier() =>
        Assert.Equal(["identified", "identified"], Incident("""
            "timeline":[{"occurredAt":"2026-05-04T09:00:00Z","details":{"note":"We know."} },{"occurredAt":"2026-05-04T09:00:00Z","details":{"milestoneUpdate":{"currentMilestone":"identified"} } }]
            """).Updates.Select(update => update.Status));

    [Fact]
    public void An_arrow_that_points_to_no_step_is_text() =>
        Assert.Equal("➡️ **We look", Incident("\"timeline\":[{\"occurredAt\":\"2026-05-04T09:00:00Z\",\"details\":{\"note\":\"➡️ **We look\"}}]").Updates[0].Body);

    [Fact]
    public void An_incident_is_called_by_its_title_else_by_its_name_and_is_one_however_often_it_is_listed()
    {
        var snapshot = Read("""{"id":"a","name":"Slow"}""", """{"id":"a","name":"Slow again"}""", """{"id":"b","title":"Lost","name":"x","components":[{"name":"New","id":"n","condition":"Slow"}]}""");
        Assert.Equal(["Slow", "Lost"], snapshot.Listed.Select(incident => incident.Name));
        Assert.Equal("n", snapshot.Listed[1].Components[0].Id!.Value.Value);
    }

    [Theory]
    [InlineData("""{"config":{},"components":[],"incidents":[]}""", "conditions is missing")]
    [InlineData("""{"config":{},"conditions":{},"incidents":[]}""", "components is missing")]
    public void Each_of_its_lists_must_be_there(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(Dialect.Parse(FireHydrantDialect.Payload, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("<script src='https://app.firehydrant.com/x.js'>", true)]
    [InlineData("<link href='/data/rss.xml'>", true)]
    [InlineData("<p>Acme</p>", false)]
    public void A_page_that_names_its_maker_or_its_feed_is_a_hint(string source, bool isHinted)
    {
        var page = new Uri("https://status.example");
        Assert.Equal([new Candidate(page, isHinted)], Dialect.CandidatesOf(page, FrontPage.Read(page, Encoding.UTF8.GetBytes(source))));
        Assert.Empty(Dialect.CandidatesOf(page, null));
    }

    private static DateTimeOffset At(int minute) => new(2026, 5, 4, 9, minute, 0, TimeSpan.Zero);

    private static Incident Incident(string members) => Read($$"""{"id":"a",{{members}}}""").Listed[0];

    private static PageSnapshot Read(params string[] incidents) => Parse($$"""
        {"config":{"title":"Mill","companyName":"Paper Mill"},"conditions":{"Fine":"OPERATIONAL","Slow":"DEGRADED","Gone":"OFFLINE","Maintenance":"DEGRADED"},"components":[{"name":"Mail","id":"m"}],"incidents":[{{string.Join(',', incidents)}}]}
        """);

    private static PageSnapshot Parse(string body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(FireHydrantDialect.Payload, Encoding.UTF8.GetBytes(body))).Snapshot;
}
