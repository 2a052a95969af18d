using CsCheck;
using StatusMonitor.Delivery;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(1_000_000, 300)]
    public void Waits_double_up_to_five_minutes(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.Wait(failures, 0.5));

    [Fact]
    public void Chance_spreads_a_wait_by_a_fifth_to_either_side()
    {
        Assert.Equal(TimeSpan.FromSeconds(8 * 0.8), RetrySchedule.Wait(4, 0));
        Assert.Equal(TimeSpan.FromSeconds(8 * 1.2), RetrySchedule.Wait(4, 1));
    }

    [Fact]
    public void The_receivers_wish_is_a_floor_believed_up_to_a_day()
    {
        Assert.Equal(TimeSpan.FromSeconds(120), RetrySchedule.Wait(1, 0.5, TimeSpan.FromSeconds(120)));
        Assert.Equal(TimeSpan.FromSeconds(4), RetrySchedule.Wait(3, 0.5, TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.FromSeconds(1), RetrySchedule.Wait(1, 0.5, TimeSpan.FromSeconds(-5)));
        Assert.Equal(TimeSpan.FromHours(24), RetrySchedule.Wait(1, 0.5, TimeSpan.FromDays(3650)));
    }

    [Fact]
    public void A_wait_of_its_own_is_never_under_800_ms_nor_over_five_minutes() =>
        Gen.Select(Gen.Int, Gen.Double).Sample((failures, chance) =>
            RetrySchedule.Wait(failures, double.IsNaN(chance) ? 0 : chance).TotalSeconds is >= 0.8 and <= 300);
}
