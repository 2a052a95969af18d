using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.History;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class NinetyDaysTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset From = Now - TimeSpan.FromDays(89);
    private static readonly KnownComponent Api = new(new ComponentId("c1"), "API", "operational", 3);

    [Fact]
    public void Without_a_change_it_was_all_the_time_what_it_is() =>
        Assert.Equal([new StateSpan(From, Now, ShownState.Operational)], ComponentSpans.ByChanges(Api, [], From, Now));

    [Fact]
    public void Before_the_first_change_it_was_what_that_one_says_it_was()
    {
        var at = Now - TimeSpan.FromHours(5);
        Assert.Equal(
            [new StateSpan(From, at, ShownState.Outage), new StateSpan(at, Now, ShownState.Operational)],
            ComponentSpans.ByChanges(Api, [(at, Change("major_outage", "operational"))], From, Now));
    }

    [Fact]
    public void Each_state_lasts_until_the_next_change()
    {
        var (bad, worse, good) = (Now.AddHours(-9), Now.AddHours(-8), Now.AddHours(-6));
        Assert.Equal(
            [ShownState.Operational, ShownState.Degraded, ShownState.Outage, ShownState.Operational],
            ComponentSpans.ByChanges(Api,
            [
                (bad, Change("operational", "degraded_performance")), (worse, Change("degraded_performance", "major_outage")), (good, Change("major_outage", "operational")),
            ], From, Now).Select(span => span.State));
    }

    [Fact]
    public void An_incident_that_names_it_tells_its_state_until_the_incident_ends()
    {
        var (began, ended) = (Now.AddDays(-3), Now.AddDays(-3).AddHours(2));
        Assert.Equal(
            [new StateSpan(began, ended, ShownState.Outage)],
            ComponentSpans.ByIncidents(Api, [Incident(ended, Update(began, new ComponentId("c1"), "major_outage"))], Now));
    }

    [Fact]
    public void A_later_update_that_names_it_well_ends_it_before_the_incident_does()
    {
        var began = Now.AddDays(-3);
        var spans = ComponentSpans.ByIncidents(Api,
            [Incident(began.AddHours(9), Update(began, new ComponentId("c1"), "partial_outage"), Update(began.AddHours(1), new ComponentId("c1"), "operational"))], Now);
        Assert.Equal([new StateSpan(began, began.AddHours(1), ShownState.Degraded)], spans);
    }

    [Fact]
    public void One_named_without_an_id_is_known_by_its_name_and_another_of_that_name_is_not()
    {
        var began = Now.AddDays(-3);
        Assert.Single(ComponentSpans.ByIncidents(Api, [Incident(began.AddHours(1), Update(began, null, "major_outage"))], Now));
        Assert.Empty(ComponentSpans.ByIncidents(Api, [Incident(began.AddHours(1), Update(began, new ComponentId("c2"), "major_outage"))], Now));
    }

    [Fact]
    public void Good_days_in_a_row_are_one_bar_and_each_bad_day_has_its_own()
    {
        var days = Days(Good(1), Good(2), Bad(3), Bad(4), Good(5));
        Assert.Equal([(0, 2), (2, 1), (3, 1), (4, 1)], HistoryBars.Of(days).Select(bar => (bar.Start, bar.Length)));
        Assert.Equal("2026-03-01 to 2026-03-02: operational", HistoryBars.Of(days)[0].Text);
        Assert.Equal("2026-03-03: degraded for 2 h", HistoryBars.Of(days)[1].Text);
    }

    [Fact]
    public void A_row_says_how_many_of_the_recorded_days_had_trouble()
    {
        Assert.Equal("Trouble on 1 of 3 recorded days", HistoryBars.SummaryOf(Days(Unknown(1), Good(2), Good(3), Bad(4))));
        Assert.Equal("No trouble on 1 recorded day; not readable at times on 1 day", HistoryBars.SummaryOf(Days(Good(4) with { Unreadable = TimeSpan.FromMinutes(7) })));
        Assert.Equal("Nothing recorded yet", HistoryBars.SummaryOf(Days(Unknown(1))));
    }

    [Fact]
    public void What_was_announced_as_unreadable_and_never_taken_back_lasts_until_now()
    {
        var since = Now.AddHours(-3);
        var spans = UnreadableSpans.Of([Reading(EventKind.PageUnreadable, since, since.AddMinutes(5))], null, null, since, Now);
        Assert.Equal([new UnreadableSpan(since, Now, "")], spans);
    }

    [Fact]
    public void What_became_readable_again_was_unreadable_from_its_beginning_to_its_end()
    {
        var since = Now.AddDays(-3);
        var spans = UnreadableSpans.Of(
            [Reading(EventKind.PageUnreadable, since, since.AddMinutes(5)), Reading(EventKind.PageReadable, since, since.AddHours(1))], null, null, since, Now);
        Assert.Equal([new UnreadableSpan(since, since.AddHours(1), "")], spans);
    }

    private static StatusEvent Reading(EventKind kind, DateTimeOffset since, DateTimeOffset at) => new()
    {
        Id = new EventId($"{kind}"),
        Kind = kind,
        ObservedAt = at,
        Page = new EventPage(new PageKey("acme"), "Acme", ""),
        Reading = new EventReading(PollFailure.Timeout, null, since),
    };

    private static ComponentChange Change(string before, string after) => new(new ComponentId("c1"), "API", before, after);

    private static KnownUpdate Update(DateTimeOffset at, ComponentId? id, string after) =>
        new() { Id = new UpdateId($"{at}"), Status = "investigating", Body = "", DisplayAt = at, Components = [new ComponentChange(id, "API", null, after)] };

    private static IncidentRecord Incident(DateTimeOffset ended, params KnownUpdate[] updates) => new(
        new PageKey("acme"), new PageIdentity("x"),
        new KnownIncident { Id = new IncidentId("i"), Type = IncidentType.Incident, Name = "", Status = "resolved", Impact = "none", Updates = updates },
        updates[0].DisplayAt!.Value, ended);

    private static HistoryDay[] Days(params HistoryDay[] days) => days;

    private static HistoryDay Good(int day) => new(new DateOnly(2026, 3, day), ShownState.Operational, TimeSpan.Zero, TimeSpan.Zero);

    private static HistoryDay Bad(int day) => new(new DateOnly(2026, 3, day), ShownState.Degraded, TimeSpan.FromHours(2), TimeSpan.Zero);

    private static HistoryDay Unknown(int day) => new(new DateOnly(2026, 3, day), ShownState.NotRead, TimeSpan.Zero, TimeSpan.Zero);
}
