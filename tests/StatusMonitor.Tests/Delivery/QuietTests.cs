using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>What comes in quiet hours is kept for their end: nothing lost, nothing out of order. It is 14:32:10, and quiet from 14 to 16.</summary>
public sealed class QuietTests : IAsyncDisposable
{
    private static readonly DeliveryOptions Quiet = new()
    {
        Quiet = new QuietHours { From = new TimeOnly(14, 0), Until = new TimeOnly(16, 0), Except = new EventMatch { Impact = "critical" } },
    };

    private static readonly TimeSpan UntilFour = new(1, 27, 50);

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_comes_in_quiet_hours_is_told_at_their_end_in_order()
    {
        var life = await _bench.LiveAsync(_handler, Quiet);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("o1", incident: "other"), RoutedNews.Of("e2", status: "resolved"));
        await life.Rest();
        await _bench.PassAsync(UntilFour - TimeSpan.FromSeconds(1), life);
        Assert.Empty(_handler.Calls);
        Assert.Equal(3, (await _bench.HeldAsync()).Count);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        Assert.Equal(["e1", "o1", "e2"], _handler.Calls);
        Assert.Empty(await _bench.HeldAsync());
    }

    [Fact]
    public async Task An_exception_brings_what_was_kept_of_its_incident_before_it_and_nothing_else()
    {
        var life = await _bench.LiveAsync(_handler, Quiet);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("o1", incident: "other"), RoutedNews.Of("e2", impact: "critical"));
        await life.Rest();
        Assert.Equal(["e1", "e2"], _handler.Calls);
        await _bench.PassAsync(UntilFour, life);
        Assert.Equal(["e1", "e2", "o1"], _handler.Calls);
    }

    [Fact]
    public async Task A_restart_in_the_night_forgets_nothing()
    {
        var life = await _bench.LiveAsync(_handler, Quiet);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await life.StopAsync();
        await _bench.TellAsync(RoutedNews.Of("e2"));
        life = await _bench.LiveAsync(_handler, Quiet);
        await life.Rest();
        Assert.Empty(_handler.Calls);
        await life.StopAsync();
        _bench.Time.Advance(TimeSpan.FromHours(5));
        await (await _bench.LiveAsync(_handler, Quiet)).Rest();
        Assert.Equal(["e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task Nights_that_follow_each_other_are_one()
    {
        var days = new DeliveryOptions { Quiet = new QuietHours { From = TimeOnly.MinValue, Until = TimeOnly.MinValue, Days = [DayOfWeek.Tuesday, DayOfWeek.Wednesday] } };
        var life = await _bench.LiveAsync(_handler, days);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await _bench.PassAsync(TimeSpan.FromHours(10), life);
        Assert.Empty(_handler.Calls);
        await _bench.PassAsync(TimeSpan.FromHours(24), life);
        Assert.Equal(["e1"], _handler.Calls);
    }

    [Fact]
    public async Task What_is_to_be_left_out_is_gone()
    {
        var life = await _bench.LiveAsync(_handler, new DeliveryOptions { Quiet = Quiet.Quiet! with { Drop = true } });
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        Assert.Empty(await _bench.HeldAsync());
        await _bench.PassAsync(TimeSpan.FromDays(1) - TimeSpan.FromHours(3), life);
        Assert.Empty(_handler.Calls);
    }

    [Fact]
    public async Task The_end_of_an_incident_whose_beginning_is_kept_is_kept_too_though_its_impact_fell()
    {
        _bench.Orders.Route(new RoutePlan { Routes = [new Route { Match = new EventMatch { Impact = ">= major" }, To = ["archive"] }] });
        var life = await _bench.LiveAsync(_handler, Quiet);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("e2", status: "resolved", impact: "none"));
        await life.Rest();
        await _bench.PassAsync(UntilFour, life);
        Assert.Equal(["e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task A_beginning_whose_end_was_silenced_is_not_told_in_the_morning_as_if_it_were_open()
    {
        var life = await _bench.LiveAsync(_handler, Quiet);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        _bench.Silence(SilenceTests.Everything(_bench.Time, TimeSpan.FromMinutes(10)));
        await life.Rest();
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved"));
        await life.Rest();
        await _bench.PassAsync(UntilFour, life);
        Assert.Empty(_handler.Calls);
        Assert.Empty(await _bench.HeldAsync());
    }

    [Fact]
    public async Task What_fails_into_the_quiet_hours_is_kept_for_their_end_unless_part_of_it_arrived()
    {
        var later = new DeliveryOptions { Quiet = new QuietHours { From = new TimeOnly(14, 32, 11), Until = new TimeOnly(16, 0) } };
        _handler.Answers((_, call) => call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.Network) : DeliveryResult.Done);
        var life = await _bench.LiveAsync(_handler, later);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("e2"));
        await _bench.WaitingAsync(life);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        Assert.Equal(["e1"], _handler.Calls);
        Assert.Null(life.Pump.Status.Waiting);
        await _bench.PassAsync(UntilFour, life);
        Assert.Equal(["e1", "e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task What_may_have_arrived_is_finished_in_quiet_hours_too()
    {
        var later = new DeliveryOptions { Quiet = new QuietHours { From = new TimeOnly(14, 32, 11), Until = new TimeOnly(16, 0) } };
        _handler.Answers((_, call) => call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.Timeout, Ambiguous: true) : DeliveryResult.Done);
        var life = await _bench.LiveAsync(_handler, later);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.WaitingAsync(life);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        Assert.Equal(["e1", "e1"], _handler.Calls);
    }

    [Fact]
    public async Task At_most_once_holds_for_what_was_kept_too()
    {
        var once = Quiet with { Guarantee = DeliveryGuarantee.AtMostOnce };
        var life = await _bench.LiveAsync(_handler, once);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("e2"));
        await life.Rest();
        var called = new TaskCompletionSource();
        _handler.Answer = async (_, _, token) =>
        {
            called.TrySetResult();
            return await new TaskCompletionSource<DeliveryResult>().Task.WaitAsync(token);
        };
        _bench.Time.Advance(UntilFour);
        await called.Task.Soon();
        await life.StopAsync();
        Assert.Equal(new DeliveryCursor("archive", new EventPosition(2), new EventPosition(1)), await _bench.CursorAsync());
        _handler.Answers((_, _) => DeliveryResult.Done);
        await (await _bench.LiveAsync(_handler, once)).Rest();
        Assert.Equal(["e1", "e2"], _handler.Calls);
        Assert.Equal((1, DeliveryFailure.Unknown), Assert.Single((await _bench.ParkedAsync()).Select(parked => (parked.Position.Value, parked.Reason))));
        Assert.Empty(await _bench.HeldAsync());
    }
}
