using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Maintenances;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class CalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void A_month_is_shown_in_whole_weeks_that_begin_on_Monday()
    {
        var month = CalendarMonth.Of(March, [], Now);
        Assert.Equal(new DateOnly(2026, 2, 23), month.Weeks[0][0].Date);
        Assert.Equal(new DateOnly(2026, 4, 5), month.Weeks[^1][^1].Date);
        Assert.All(month.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(new DateOnly(2026, 3, 12), Assert.Single(month.Weeks.SelectMany(week => week), day => day.IsToday).Date);
    }

    [Fact]
    public void A_month_of_four_whole_weeks_has_four() =>
        Assert.Equal(4, CalendarMonth.Of(new DateOnly(2027, 2, 1), [], Now).Weeks.Count);

    [Fact]
    public void Work_over_midnight_stands_on_both_days_and_an_end_at_midnight_on_one()
    {
        Assert.Equal([14, 15], Days(Window(At(14, 22), TimeSpan.FromHours(6))));
        Assert.Equal([14], Days(Window(At(14, 22), TimeSpan.FromHours(2))));
        Assert.Equal([14], Days(Window(At(14, 0), TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2026-05", 2026, 5)]
    [InlineData("2026-13", 2026, 3)]
    [InlineData("0001-01", 2026, 3)]
    [InlineData("<script>", 2026, 3)]
    [InlineData(null, 2026, 3)]
    public void An_address_names_the_month_or_else_it_is_the_present_one(string? month, int year, int number) =>
        Assert.Equal(new DateOnly(year, number, 1), CalendarMonth.FirstOf(month, Now));

    [Theory]
    [InlineData("scheduled", 1, MaintenanceState.Upcoming)]
    [InlineData("scheduled", -1, MaintenanceState.Due)]
    [InlineData("in_progress", -1, MaintenanceState.Running)]
    [InlineData("in_progress", 1, MaintenanceState.Running)]
    [InlineData("in_progress", -5, MaintenanceState.Overdue)]
    [InlineData("scheduled", -5, MaintenanceState.Overdue)]
    [InlineData("completed", -5, MaintenanceState.Over)]
    public void What_the_page_says_goes_before_the_plan(string status, int hours, MaintenanceState state) =>
        Assert.Equal(state, Window(Now.AddHours(hours), TimeSpan.FromHours(2), status).State);

    [Fact]
    public void Work_that_left_the_page_is_neither_over_nor_to_come()
    {
        var known = PastLog.Maintenance("m", Now.AddHours(4), TimeSpan.FromHours(1), Now) with { Vanished = true };
        Assert.Equal(MaintenanceState.Vanished, MaintenanceWindows.Of(Record(known), "Acme", "/", Now).State);
    }

    private static int[] Days(MaintenanceWindow window) =>
        [.. CalendarMonth.Of(March, [window], Now).Weeks.SelectMany(week => week).Where(day => day.Windows.Count > 0).Select(day => day.Date.Day)];

    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);

    private static MaintenanceWindow Window(DateTimeOffset from, TimeSpan length, string status = "scheduled") =>
        MaintenanceWindows.Of(Record(PastLog.Maintenance("m", from, length, Now.AddDays(-7), status)), "Acme", "/", Now);

    private static IncidentRecord Record(KnownIncident known) => LogRules.RecordOf(new PageKey("acme"), new PageIdentity("acme"), known);
}
