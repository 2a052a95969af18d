using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>What was parked can be asked for again.</summary>
public sealed class ReplayTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_replay_is_delivered_in_quiet_hours_and_in_silence_and_leaves_nothing_parked()
    {
        var quiet = new DeliveryOptions { Quiet = new QuietHours { From = new TimeOnly(14, 33), Until = new TimeOnly(18, 0) } };
        var life = await ParkAsync(quiet, RoutedNews.Of("e1"), RoutedNews.Of("e2"));
        _bench.Silence(SilenceTests.Everything(_bench.Time, TimeSpan.FromHours(3)));
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        await ReplayAsync();
        await life.Rest();
        Assert.Equal(["e1", "e2", "e1", "e2"], _handler.Calls);
        Assert.Empty(await _bench.ParkedAsync());
        Assert.Empty(await _bench.HeldAsync());
    }

    [Fact]
    public async Task A_replay_that_fails_for_a_while_is_tried_again_in_spite_of_a_silence()
    {
        var life = await ParkAsync(new DeliveryOptions(), RoutedNews.Of("e1"));
        _bench.Silence(SilenceTests.Everything(_bench.Time, TimeSpan.FromHours(3)));
        _handler.Answers((_, call) => call == 2 ? new DeliveryResult.TryAgain(DeliveryFailure.Network) : DeliveryResult.Done);
        await ReplayAsync();
        _bench.Orders.Take(_bench.Silences);
        await _bench.WaitingAsync(life);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        Assert.Equal(["e1", "e1", "e1"], _handler.Calls);
    }

    [Fact]
    public async Task A_replay_asked_for_while_nothing_runs_is_made_after_the_start()
    {
        var life = await ParkAsync(new DeliveryOptions(), RoutedNews.Of("e1"));
        await life.StopAsync();
        await ReplayAsync();
        await (await _bench.LiveAsync(_handler)).Rest();
        Assert.Equal(["e1", "e1"], _handler.Calls);
    }

    [Fact]
    public async Task A_replay_that_is_given_up_again_is_parked_again_and_said_again()
    {
        var life = await ParkAsync(new DeliveryOptions(), RoutedNews.Of("e1"));
        _handler.Answers((_, _) => new DeliveryResult.GiveUp(DeliveryFailure.Gone));
        await _bench.PassAsync(TimeSpan.FromHours(2), life);
        await ReplayAsync();
        await life.Rest();
        Assert.Single(await _bench.ParkedAsync());
        Assert.Equal(2, (await _bench.OfKindAsync(EventKind.DeliveryParked)).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_replayed_beginning_of_what_has_ended_does_not_stand_open(bool wasEndTold)
    {
        _bench.Orders.Route(new RoutePlan { Routes = [new Route { Match = new EventMatch { Impact = ">= major" }, To = ["archive"] }] });
        var hourly = new DeliveryOptions { Remind = TimeSpan.FromHours(1) };
        var life = await ParkAsync(hourly, RoutedNews.Of("e1"));
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved", impact: wasEndTold ? "major" : "none"));
        await life.Rest();
        await ReplayAsync();
        await life.Rest();
        Assert.Equal(wasEndTold ? 3 : 2, _handler.Calls.Count);
        await _bench.PassAsync(TimeSpan.FromHours(3), life);
        await life.StopAsync();
        life = await _bench.LiveAsync(_handler, hourly);
        await life.Rest();
        await _bench.PassAsync(TimeSpan.FromHours(3), life);
        Assert.DoesNotContain(EventKind.IncidentReminder, _handler.Kinds);
    }

    /// <summary>A life that gave up on these.</summary>
    private async Task<DeliveryBench.Life> ParkAsync(DeliveryOptions options, params StatusEvent[] news)
    {
        _handler.Answers((_, _) => new DeliveryResult.GiveUp(DeliveryFailure.Refused));
        var life = await _bench.LiveAsync(_handler, options);
        await _bench.TellAsync(news);
        await life.Rest();
        Assert.Equal(news.Length, (await _bench.ParkedAsync()).Count);
        _handler.Answers((_, _) => DeliveryResult.Done);
        return life;
    }

    private async Task ReplayAsync() =>
        await _bench.Stored.ReplayAsync(new ReplayQuery { Handler = "archive" }, _bench.Time.GetUtcNow(), TestContext.Current.CancellationToken);
}
