using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.Incidents;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class AffectedComponentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly PastLog Past = new(new InMemoryEventLog());

    [Fact]
    public void States_follow_each_other_without_gaps_to_the_end() =>
        Assert.Equal(
            ["0-10 operational", "10-40 major_outage", "40-60 operational"],
            Spans(At(10, "API", "operational", "major_outage"), At(40, "API", "major_outage", "operational")));

    [Fact]
    public void The_same_state_told_again_goes_on() =>
        Assert.Equal(["0-60 partial_outage"], Spans(At(0, "API", "operational", "partial_outage"), At(30, "API", "partial_outage", "partial_outage")));

    [Fact]
    public void What_it_was_before_is_not_made_up() =>
        Assert.Equal((ShownState.NotRead, ""), Chart(At(10, "API", null, "major_outage"))!.Rows[0].Spans.Select(span => (span.State, span.Word)).First());

    [Fact]
    public void A_change_that_was_seen_counts_for_components_the_incident_names_and_for_no_others()
    {
        var chart = AffectedComponents.Of([At(0, "API", "operational", "major_outage")], [At(20, "API", "major_outage", "operational"), At(20, "Web", "operational", "major_outage")], Noon, Noon.AddHours(1));
        Assert.Equal("API", Assert.Single(chart!.Rows).Name);
        Assert.Equal(2, chart.Rows[0].Spans.Count);
    }

    [Fact]
    public void The_worst_comes_first_and_more_than_forty_are_counted()
    {
        var chart = Chart([.. Enumerable.Range(0, 45).Select(number => At(1, $"C{number:00}", "operational", "degraded_performance")), At(2, "Z", "operational", "major_outage")])!;
        Assert.Equal(("Z", 40, 6), (chart.Rows[0].Name, chart.Rows.Count, chart.More));
    }

    [Fact]
    public void Without_components_there_is_no_chart() => Assert.Null(Chart(Past.Event("acme", EventKind.IncidentUpdate, Noon)));

    private static IEnumerable<string> Spans(params StatusEvent[] events) =>
        Chart(events)!.Rows[0].Spans.Select(span => $"{(span.From - Noon).TotalMinutes}-{(span.Until - Noon).TotalMinutes} {span.Word}");

    private static ComponentChart? Chart(params StatusEvent[] events) => AffectedComponents.Of(events, [], Noon, Noon.AddHours(1));

    private static StatusEvent At(int minute, string name, string? before, string after) =>
        Past.Event("acme", EventKind.IncidentUpdate, Noon.AddMinutes(minute)) with { Components = [PastLog.Component(name, before, after)] };
}
