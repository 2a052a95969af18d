using StatusMonitor.Dialects.Feeds;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>Zones and months, each by its name.</summary>
public sealed class FeedDateTests
{
    /// <summary>Of names that several zones share, the one that most pages mean: IST is India's, BST Britain's, CST and AST America's.</summary>
    [Theory]
    [InlineData("Z UT UTC GMT WET", 0)]
    [InlineData("WEST BST CET", 1)]
    [InlineData("CEST EET", 2)]
    [InlineData("EEST MSK", 3)]
    [InlineData("IST", 5.5)]
    [InlineData("SGT HKT AWST", 8)]
    [InlineData("JST KST", 9)]
    [InlineData("ACST", 9.5)]
    [InlineData("AEST", 10)]
    [InlineData("ACDT", 10.5)]
    [InlineData("AEDT", 11)]
    [InlineData("NZST", 12)]
    [InlineData("NZDT", 13)]
    [InlineData("NDT", -2.5)]
    [InlineData("ADT BRT ART", -3)]
    [InlineData("NST", -3.5)]
    [InlineData("AST EDT", -4)]
    [InlineData("EST CDT", -5)]
    [InlineData("CST MDT", -6)]
    [InlineData("MST PDT", -7)]
    [InlineData("PST AKDT", -8)]
    [InlineData("AKST", -9)]
    [InlineData("HST", -10)]
    public void A_zone_is_read_by_its_name(string names, double hours)
    {
        foreach (var name in names.Split(' '))
        {
            Assert.Equal(TimeSpan.FromHours(hours), Zones.OffsetOf(name));
            Assert.Equal(new DateTimeOffset(2026, 7, 23, 12, 0, 0, TimeSpan.FromHours(hours)), FeedDates.Parse($"Thu, 23 Jul 2026 12:00:00 {name}"));
            Assert.Equal(new DateTimeOffset(2026, 7, 23, 12, 0, 0, TimeSpan.FromHours(hours)), BlockTime.Parse($"Jul 23, 12:00 {name}", new DateTimeOffset(2026, 7, 23, 0, 0, 0, TimeSpan.Zero), isBefore: false));
        }
    }

    [Theory]
    [InlineData("+0530", 5.5)]
    [InlineData("-0330", -3.5)]
    [InlineData("+05:45", 5.75)]
    [InlineData("-03", -3.0)]
    [InlineData("+14", 14.0)]
    [InlineData("+1500", null)]
    [InlineData("+1", null)]
    [InlineData("-ab", null)]
    [InlineData("0530", null)]
    [InlineData("NOWHERE", null)]
    public void A_zone_in_digits_is_an_offset_and_another_word_is_none(string zone, double? hours) =>
        Assert.Equal(hours is { } known ? TimeSpan.FromHours(known) : null, Zones.OffsetOf(zone));

    [Fact]
    public void Each_month_is_read_by_its_name_and_by_three_letters_of_it()
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = new DateOnly(2026, month, 1).ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(new DateTimeOffset(2026, month, 9, 8, 0, 0, TimeSpan.Zero), FeedDates.Parse($"9 {name} 2026 08:00 GMT"));
            Assert.Equal(new DateTimeOffset(2026, month, 9, 8, 0, 0, TimeSpan.Zero), FeedDates.Parse($"9 {name[..3]} 2026 08:00 GMT"));
        }
    }

    [Fact]
    public void What_is_not_there_or_longer_than_any_time_is_none()
    {
        Assert.Null(FeedDates.Parse(null));
        Assert.NotNull(FeedDates.Parse("2026-07-23" + new string(' ', 54)));
        Assert.Null(FeedDates.Parse("2026-07-23" + new string(' ', 55)));
    }

    [Theory]
    [InlineData("Jul 23", null)]
    [InlineData("Jul 23, soon", null)]
    [InlineData("Jul x, 12:00", null)]
    [InlineData("Jul 23, 12:00", "2026-07-23T12:00")]
    [InlineData("Jul 23, 12:00 NOWHERE", "2026-07-23T12:00")]
    public void A_time_without_a_year_needs_a_day_and_an_hour_and_is_UTC_where_it_names_no_zone(string text, string? expected) =>
        Assert.Equal(expected, BlockTime.Parse(text, new DateTimeOffset(2026, 7, 23, 0, 0, 0, TimeSpan.Zero), isBefore: false)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("23 Jul 70 08:00 GMT", "1970-07-23T08:00")]
    [InlineData("23 Jul 69 08:00 GMT", "2069-07-23T08:00")]
    [InlineData("23 Jul 2026 08:00", "2026-07-23T08:00")]
    [InlineData("23 Jul 2026 08:00 NOWHERE", "2026-07-23T08:00")]
    [InlineData("2026-07-23 08:00:00", "2026-07-23T08:00")]
    [InlineData("23 Jul 1969 08:00 GMT", null)]
    [InlineData("23 Jul 3000 08:00 GMT", null)]
    [InlineData("0 Jul 2026 08:00 GMT", null)]
    [InlineData("23 Jul 2026 25:00 GMT", null)]
    [InlineData("23 Jul 2026", null)]
    [InlineData("x Jul 2026 08:00 GMT", null)]
    [InlineData("23 Jul x 08:00 GMT", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("3000-01-01T00:00:00Z", null)]
    public void What_is_no_time_that_a_page_can_mean_is_none(string text, string? expected) =>
        Assert.Equal(expected, FeedDates.Parse(text)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
