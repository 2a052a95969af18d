using System.Globalization;
using StatusMonitor.Polling.Http;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class WaitTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-03T14:32:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 120 ", 120)]
    [InlineData("0", 0)]
    [InlineData("1700000000", 3600)]
    [InlineData("99999999999999999999999", 3600)]
    [InlineData("Tue, 03 Nov 2026 14:34:00 GMT", 120)]
    [InlineData("Tue, 3 Nov 2026 14:34:00 GMT", 120)]
    [InlineData("Fri, 03 Nov 2026 14:34:00 GMT", 120)]
    [InlineData("Tuesday, 03-Nov-26 14:34:00 GMT", 120)]
    [InlineData("Tue Nov  3 14:34:00 2026", 120)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", 0)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", 0)]
    [InlineData("Tue, 03 Nov 2036 14:32:00 GMT", 3600)]
    public void Retry_After_is_obeyed_up_to_the_limit(string raw, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Parse(raw, Now, TimeSpan.FromHours(1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("120, 60")]
    [InlineData("soon")]
    [InlineData("2026-11-03T14:34:00Z")]
    [InlineData("03 Nov 2026 14:34:00 GMT")]
    [InlineData("Tue, 31 Nov 2026 14:34:00 GMT")]
    [InlineData("Tue, 03 Nov 2026 14:34:00 PST")]
    [InlineData("Tue,")]
    public void Anything_else_in_Retry_After_says_nothing(string? raw) =>
        Assert.Null(RetryAfter.Parse(raw, Now, TimeSpan.FromHours(1)));

    [Theory]
    [InlineData("max-age=10, public, s-maxage=20, stale-while-revalidate=20", 10)]
    [InlineData("public,MAX-AGE=\"30\"", 30)]
    [InlineData("max-age=0, private, must-revalidate", 0)]
    [InlineData("max-age=86400", 300)]
    [InlineData("max-age=99999999999999999999999", 300)]
    [InlineData("max-age=10, max-age=20", 10)]
    public void The_age_a_copy_may_reach_is_obeyed_up_to_the_limit(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), CacheControl.MaxAge(header, TimeSpan.FromMinutes(5)));

    [Theory]
    [InlineData("")]
    [InlineData("public")]
    [InlineData("s-maxage=20")]
    [InlineData("max-age=")]
    [InlineData("max-age=-1")]
    [InlineData("max-age=1.5")]
    [InlineData("no-cache, max-age=60")]
    [InlineData("max-age=60, no-store")]
    public void Anything_else_in_Cache_Control_says_nothing(string header) =>
        Assert.Null(CacheControl.MaxAge(header, TimeSpan.FromMinutes(5)));

    [Fact]
    public async Task Both_a_200_and_a_304_bring_the_wait_along()
    {
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Ok(("Cache-Control", "max-age=10")))
            .On(Asking.Resource, Reply.Status(304, ("Cache-Control", "max-age=20")));
        var asking = new Asking(pages);

        Assert.Equal(TimeSpan.FromSeconds(10), (await asking.GetAsync()).Wait);
        Assert.Equal(TimeSpan.FromSeconds(20), (await asking.GetAsync(Asking.Stored())).Wait);
    }
}
