using StatusMonitor.Routing;
using Xunit;

namespace StatusMonitor.Tests.Routing;

/// <summary>When quiet hours hold and end, over midnight, over days, and where the clocks change.</summary>
public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new() { From = new TimeOnly(22, 0), Until = new TimeOnly(7, 0) };

    private static TimeZoneInfo Berlin { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-03T21:59:59Z", null)]
    [InlineData("2026-11-03T22:00:00Z", "2026-11-04T07:00:00Z")]
    [InlineData("2026-11-04T03:00:00Z", "2026-11-04T07:00:00Z")]
    [InlineData("2026-11-04T07:00:00Z", null)]
    public void A_night_holds_from_its_beginning_until_before_its_end(string at, string? end) => Check(Night, at, end);

    [Theory]
    [InlineData("2026-11-03T12:30:00Z", "2026-11-03T13:00:00Z")]
    [InlineData("2026-11-04T00:30:00Z", null)]
    public void A_lunch_hour_ends_on_the_same_day(string at, string? end) =>
        Check(Night with { From = new TimeOnly(12, 0), Until = new TimeOnly(13, 0) }, at, end);

    [Theory]
    [InlineData("2026-11-07T03:00:00Z", "2026-11-07T07:00:00Z")] // Saturday, in the night that began on Friday
    [InlineData("2026-11-08T03:00:00Z", null)]
    [InlineData("2026-11-07T23:00:00Z", null)]
    public void Days_are_those_on_which_it_begins(string at, string? end) => Check(Night with { Days = [DayOfWeek.Friday] }, at, end);

    [Fact]
    public void Whole_days_follow_each_other()
    {
        var weekend = Night with { From = TimeOnly.MinValue, Until = TimeOnly.MinValue, Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] };
        Check(weekend, "2026-11-07T15:00:00Z", "2026-11-08T00:00:00Z");
        Check(weekend, "2026-11-08T00:00:00Z", "2026-11-09T00:00:00Z");
        Check(weekend, "2026-11-09T00:00:00Z", null);
    }

    [Theory]
    [InlineData("2026-07-01T20:30:00Z", "2026-07-02T05:00:00Z")] // summer: two hours ahead
    [InlineData("2026-12-01T20:30:00Z", null)] // winter: one
    [InlineData("2026-12-01T21:00:00Z", "2026-12-02T06:00:00Z")]
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z")] // the night that is an hour short
    [InlineData("2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z")] // and the one that is an hour long
    public void A_zone_is_followed_through_the_change_of_clocks(string at, string? end) => Check(Night with { Zone = Berlin }, at, end);

    [Theory]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T00:45:00Z", "2026-10-25T01:30:00Z")] // 02:45 for the first time: still quiet, without a gap
    [InlineData("2026-10-25T01:15:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T01:30:00Z", null)]
    public void An_end_in_the_hour_that_comes_twice_is_the_second(string at, string? end) =>
        Check(Night with { Zone = Berlin, Until = new TimeOnly(2, 30) }, at, end);

    [Theory]
    [InlineData("2026-10-25T00:29:00Z", null)]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T06:00:00Z")]
    [InlineData("2026-10-25T01:10:00Z", "2026-10-25T06:00:00Z")] // 02:10 again, after it began
    public void A_beginning_in_the_hour_that_comes_twice_is_the_first(string at, string? end) =>
        Check(Night with { Zone = Berlin, From = new TimeOnly(2, 30) }, at, end);

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29T01:30:00Z", null)]
    public void An_end_that_the_clock_skips_comes_an_hour_later(string at, string? end) =>
        Check(Night with { Zone = Berlin, Until = new TimeOnly(2, 30) }, at, end);

    [Fact]
    public void An_end_always_lies_ahead_and_no_quiet_holds_at_an_end_without_another_day()
    {
        var quiet = Night with { Zone = Berlin, From = new TimeOnly(1, 15), Until = new TimeOnly(2, 45) };
        for (var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); at.Year == 2026; at = at.AddMinutes(15))
        {
            if (quiet.EndAt(at) is not { } end) continue;
            Assert.True(end > at, $"{at:u} ends at {end:u}");
            Assert.Null(quiet.EndAt(end));
        }
    }

    private static void Check(QuietHours quiet, string at, string? end) =>
        Assert.Equal(end is null ? null : Instant(end), quiet.EndAt(Instant(at)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
