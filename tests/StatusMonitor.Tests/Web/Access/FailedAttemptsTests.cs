using System.Net;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Web.Access;
using Xunit;

namespace StatusMonitor.Tests.Web.Access;

public class FailedAttemptsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FailedAttempts _failed;

    public FailedAttemptsTests() => _failed = new FailedAttempts(_time);

    [Fact]
    public void After_ten_failures_there_is_one_try_each_half_minute()
    {
        var address = IPAddress.Parse("203.0.113.7");
        Assert.Equal([false, false, false, false, false, false, false, false, false, true], Enumerable.Range(0, 10).Select(_ => _failed.Count(address)));
        Assert.Equal(TimeSpan.FromSeconds(30), _failed.WaitOf(address));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, _failed.WaitOf(address));
        Assert.True(_failed.Count(address));
        Assert.Equal(TimeSpan.FromSeconds(30), _failed.WaitOf(address));
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.False(_failed.Count(address));
    }

    [Fact]
    public void While_very_many_fail_only_three_are_free_and_who_has_not_failed_is_never_refused()
    {
        for (var number = 0; number < 250; number++) _failed.Count(new IPAddress([198, 51, 100, (byte)number]));
        var address = IPAddress.Parse("203.0.113.7");
        Assert.Equal(TimeSpan.Zero, _failed.WaitOf(address));
        for (var tries = 0; tries < 3; tries++) _failed.Count(address);
        Assert.Equal(TimeSpan.FromSeconds(30), _failed.WaitOf(address));
    }

    [Fact]
    public void Memory_is_bounded_and_forgets_who_failed_least()
    {
        var worst = IPAddress.Parse("203.0.113.7");
        for (var tries = 0; tries < 40; tries++) _failed.Count(worst);
        for (var number = 0; number < FailedAttempts.Most * 3; number++) _failed.Count(new IPAddress([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]));
        Assert.InRange(_failed.Remembered, 1, FailedAttempts.Most);
        Assert.True(_failed.WaitOf(worst) > TimeSpan.FromMinutes(15));
        _time.Advance(TimeSpan.FromDays(1));
        for (var number = 0; number < FailedAttempts.Most; number++) _failed.Count(new IPAddress([11, (byte)(number >> 16), (byte)(number >> 8), (byte)number]));
        Assert.InRange(_failed.Remembered, 1, FailedAttempts.Most);
    }

    [Fact]
    public void A_whole_network_of_ipv6_counts_as_one_and_ipv4_in_ipv6_as_itself()
    {
        for (var tries = 0; tries < 10; tries++) _failed.Count(IPAddress.Parse($"2001:db8:0:1::{tries}"));
        Assert.True(_failed.WaitOf(IPAddress.Parse("2001:db8:0:1:ffff::1")) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, _failed.WaitOf(IPAddress.Parse("2001:db8:0:2::1")));
        for (var tries = 0; tries < 10; tries++) _failed.Count(IPAddress.Parse("203.0.113.7"));
        Assert.True(_failed.WaitOf(IPAddress.Parse("::ffff:203.0.113.7")) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, _failed.WaitOf(IPAddress.Parse("::ffff:203.0.113.8")));
    }
}
