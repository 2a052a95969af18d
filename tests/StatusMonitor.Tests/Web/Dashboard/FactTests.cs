using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Incidents;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class FactTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_step_is_measured_from_the_beginning_to_the_first_update_that_says_it() =>
        Assert.Equal(
            [("To acknowledge", 5), ("To identify", 20), ("To monitoring", 60), ("To resolve", 90)],
            Of(Incident(Noon, Step("investigating", 5), Step("identified", 20), Step("identified", 25), Step("monitoring", 60), Step("resolved", 90)), Noon.AddMinutes(90)));

    [Fact]
    public void Without_a_beginning_of_its_own_nothing_says_how_long_the_first_word_took() =>
        Assert.Equal([("To identify", 15), ("To resolve", 85)], Of(Incident(null, Step("investigating", 5), Step("identified", 20), Step("resolved", 90)), Noon.AddMinutes(90)));

    [Fact]
    public void A_beginning_after_the_first_update_gives_no_negative_length() =>
        Assert.DoesNotContain(Of(Incident(Noon.AddMinutes(10), Step("investigating", 5)), null), fact => fact.Name == "To acknowledge");

    [Fact]
    public void An_update_that_was_taken_back_counts_for_nothing() =>
        Assert.DoesNotContain(Of(Incident(Noon, Step("investigating", 5), Step("identified", 20) with { Withdrawn = true }), null), fact => fact.Name == "To identify");

    [Fact]
    public void What_vanished_was_never_resolved() =>
        Assert.DoesNotContain(Of(Incident(Noon, Step("investigating", 5)) with { Vanished = true }, null), fact => fact.Name is "To resolve" or "Open for");

    [Fact]
    public void History_and_late_updates_say_nothing_of_how_quickly_we_see()
    {
        var past = new PastLog(new InMemoryEventLog());
        StatusEvent Seen(int seconds) => past.Event("acme", EventKind.IncidentUpdate, Noon.AddSeconds(seconds)) with { Update = new EventUpdate { Id = new UpdateId("u"), Status = "", Body = "", PublishedAt = Noon } };
        StatusEvent[] events = [Seen(10), Seen(20), Seen(40), Seen(9_000) with { Late = true }, Seen(90_000) with { Silent = true }];
        var fact = Facts.Of(Record(Incident(Noon)), events, Noon).Single(fact => fact.Name == "Published → seen");
        Assert.Equal((TimeSpan.FromSeconds(20), "the middle of 3 updates; at most 40 s"), (fact.Length, fact.Note));
    }

    private static List<(string Name, int Minutes)> Of(KnownIncident incident, DateTimeOffset? resolved) =>
        [.. Facts.Of(Record(incident with { ResolvedAt = resolved, Status = resolved is null ? "investigating" : "resolved" }), [], Noon.AddHours(5))
            .Where(fact => fact.Name != "Open for").Select(fact => (fact.Name, (int)fact.Length.TotalMinutes))];

    private static KnownIncident Incident(DateTimeOffset? began, params KnownUpdate[] updates) => PastLog.Incident("i", Noon) with { StartedAt = began, Updates = updates };

    private static KnownUpdate Step(string status, int minutes) => PastLog.Update($"{status}{minutes}", status, "", Noon.AddMinutes(minutes));

    private static IncidentRecord Record(KnownIncident incident) => LogRules.RecordOf(new PageKey("acme"), new PageIdentity("acme"), incident);
}
