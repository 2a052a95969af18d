using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.History;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class HistoryDaysTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = Now - TimeSpan.FromDays(400);

    [Fact]
    public void There_are_ninety_days_and_today_is_the_last()
    {
        var days = Days([Span(LongAgo, Now, ShownState.Operational)]);
        Assert.Equal(90, days.Count);
        Assert.Equal(new DateOnly(2026, 1, 1), days[0].Day);
        Assert.Equal(new DateOnly(2026, 3, 31), days[^1].Day);
        Assert.All(days, day => Assert.Equal(ShownState.Operational, day.Shown));
    }

    [Fact]
    public void The_worst_state_of_a_day_is_its_state_with_how_long_it_lasted()
    {
        var noon = At(30, 12);
        var day = Days(
        [
            Span(LongAgo, noon, ShownState.Operational), Span(noon, noon.AddHours(1), ShownState.Outage),
            Span(noon.AddHours(1), noon.AddHours(4), ShownState.Degraded), Span(noon.AddHours(4), Now, ShownState.Operational),
        ])[^2];
        Assert.Equal((ShownState.Outage, TimeSpan.FromHours(1)), (day.State, day.Trouble));
    }

    [Fact]
    public void What_goes_over_midnight_belongs_to_both_days_each_with_its_part()
    {
        var days = Days([Span(LongAgo, At(29, 23), ShownState.Operational), Span(At(29, 23), At(30, 2), ShownState.Degraded), Span(At(30, 2), Now, ShownState.Operational)]);
        Assert.Equal(TimeSpan.FromHours(1), days[^3].Trouble);
        Assert.Equal(TimeSpan.FromHours(2), days[^2].Trouble);
    }

    [Fact]
    public void A_day_is_one_of_UTC_whatever_the_zone_of_an_instant()
    {
        // 01:00 in Kolkata is 19:30 of the day before in UTC.
        var from = new DateTimeOffset(2026, 3, 30, 1, 0, 0, TimeSpan.FromHours(5.5));
        var days = Days([Span(from, from.AddHours(1), ShownState.Outage)]);
        Assert.Equal(ShownState.Outage, days[^3].State);
        Assert.NotEqual(ShownState.Outage, days[^2].State);
    }

    [Fact]
    public void The_days_on_which_clocks_are_changed_have_24_hours_too()
    {
        // 2026-03-29 has 23 hours in Berlin.
        var days = Days([Span(At(29, 0), At(30, 0), ShownState.Degraded)]);
        Assert.Equal(TimeSpan.FromHours(24), days[^3].Trouble);
    }

    [Fact]
    public void Before_the_first_reading_nothing_is_recorded_whatever_is_said_of_it()
    {
        var days = Days([Span(LongAgo, Now, ShownState.Operational)], recordedSince: At(30, 6));
        Assert.All(days.Take(88), day => Assert.False(day.IsRecorded));
        Assert.True(days[^2].IsRecorded);
    }

    [Fact]
    public void A_page_never_read_has_no_recorded_day() =>
        Assert.All(HistoryDays.Of([Span(LongAgo, Now, ShownState.Operational)], [], [], null, Now), day => Assert.False(day.IsRecorded));

    [Fact]
    public void A_day_that_could_not_be_read_at_all_is_neither_good_nor_the_last_known_state()
    {
        var days = Days([Span(LongAgo, Now, ShownState.Outage)], unreadable: [Span(At(30, 0), At(31, 0), ShownState.Unreadable)]);
        Assert.Equal((ShownState.NotRead, ShownState.Unreadable), (days[^2].State, days[^2].Shown));
        Assert.Equal(TimeSpan.FromHours(24), days[^2].Unreadable);
        Assert.Equal(ShownState.Outage, days[^1].State);
    }

    [Fact]
    public void A_good_day_that_was_in_part_unreadable_is_shown_as_unreadable_and_a_bad_one_as_bad()
    {
        var (noon, unreadable) = (At(30, 12), new[] { Span(At(30, 20), At(30, 21), ShownState.Unreadable) });
        Assert.Equal(ShownState.Unreadable, Days([Span(LongAgo, Now, ShownState.Operational)], unreadable)[^2].Shown);
        var bad = Days([Span(LongAgo, noon, ShownState.Operational), Span(noon, noon.AddHours(1), ShownState.Degraded)], unreadable)[^2];
        Assert.Equal((ShownState.Degraded, TimeSpan.FromHours(1)), (bad.Shown, bad.Unreadable));
    }

    [Fact]
    public void What_an_incident_told_of_a_time_holds_also_where_the_page_could_not_be_read()
    {
        var (from, until) = (At(30, 3), At(30, 5));
        var day = HistoryDays.Of([Span(LongAgo, Now, ShownState.Operational)], [Span(from, until, ShownState.Outage)], [Span(from, until, ShownState.Unreadable)], LongAgo, Now)[^2];
        Assert.Equal((ShownState.Outage, TimeSpan.FromHours(2)), (day.Shown, day.Trouble));
    }

    [Fact]
    public void A_minute_of_which_two_sources_tell_counts_once()
    {
        var day = HistoryDays.Of([Span(At(30, 3), At(30, 5), ShownState.Degraded)], [Span(At(30, 4), At(30, 6), ShownState.Degraded)], [], LongAgo, Now)[^2];
        Assert.Equal(TimeSpan.FromHours(3), day.Trouble);
    }

    private static IReadOnlyList<HistoryDay> Days(StateSpan[] spans, StateSpan[]? unreadable = null, DateTimeOffset? recordedSince = null) =>
        HistoryDays.Of(spans, [], unreadable ?? [], recordedSince ?? LongAgo, Now);

    private static StateSpan Span(DateTimeOffset from, DateTimeOffset until, ShownState state) => new(from, until, state);

    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);
}
