using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>While an incident stays open and nothing is said of it, whoever asked for it is reminded; and never of one that is over.</summary>
public sealed class ReminderTests : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DeliveryOptions Hourly = new() { Remind = Hour };

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task An_open_incident_is_reminded_of_again_and_again_and_only_where_that_was_asked_for()
    {
        var other = new HandlerDouble("other");
        var (life, without) = (await _bench.LiveAsync(_handler, Hourly), await _bench.LiveAsync(other));
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await _bench.PassAsync(Hour - TimeSpan.FromSeconds(1), life);
        Assert.Single(_handler.Calls);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), life);
        await _bench.PassAsync(Hour, life);
        await without.Rest();
        Assert.Equal([EventKind.IncidentUpdate, EventKind.IncidentReminder, EventKind.IncidentReminder], _handler.Kinds);
        Assert.Equal(["e1"], other.Calls);
    }

    [Fact]
    public async Task An_update_puts_the_reminder_off_and_the_end_puts_an_end_to_it()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await _bench.PassAsync(Hour * 0.9, life);
        await _bench.TellAsync(RoutedNews.Of("e2", status: "identified"));
        await life.Rest();
        await _bench.PassAsync(Hour * 0.9, life);
        await _bench.TellAsync(RoutedNews.Of("e3", status: "resolved"));
        await life.Rest();
        await _bench.PassAsync(Hour * 5, life);
        Assert.Equal(["e1", "e2", "e3"], _handler.Calls);
    }

    [Fact]
    public async Task An_end_that_this_handler_was_not_told_of_is_an_end_also_after_a_restart()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        _bench.Silence(SilenceTests.Everything(_bench.Time, TimeSpan.FromMinutes(1)));
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved"));
        await life.Rest();
        await _bench.PassAsync(Hour * 2, life);
        await life.StopAsync();
        life = await _bench.LiveAsync(_handler, Hourly);
        await life.Rest();
        await _bench.PassAsync(Hour * 2, life);
        Assert.Equal(["e1"], _handler.Calls);
    }

    [Fact]
    public async Task A_restart_forgets_neither_what_is_open_nor_when_it_was_last_told()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await life.StopAsync();
        _bench.Time.Advance(Hour * 0.9);
        life = await _bench.LiveAsync(_handler, Hourly);
        await life.Rest();
        Assert.Single(_handler.Calls);
        await _bench.PassAsync(Hour * 0.1, life);
        Assert.Equal(EventKind.IncidentReminder, _handler.Kinds[^1]);
    }

    [Fact]
    public async Task Nobody_is_reminded_in_quiet_hours()
    {
        var quiet = Hourly with { Quiet = new QuietHours { From = new TimeOnly(15, 0), Until = new TimeOnly(18, 0) } };
        var life = await _bench.LiveAsync(_handler, quiet);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        await _bench.PassAsync(Hour * 2, life);
        Assert.Single(_handler.Calls);
        await _bench.PassAsync(Hour * 1.5, life);
        Assert.Equal(EventKind.IncidentReminder, _handler.Kinds[^1]);
    }

    [Fact]
    public async Task A_silenced_incident_is_not_reminded_of()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        _bench.Silence(SilenceTests.Everything(_bench.Time, Hour * 2));
        await _bench.PassAsync(Hour, life);
        Assert.Single(_handler.Calls);
    }

    [Fact]
    public async Task No_reminder_is_sent_while_the_end_waits_in_the_log()
    {
        var downUntil = _bench.Time.GetUtcNow() + Hour * 3;
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        _handler.Answers((_, _) => _bench.Time.GetUtcNow() < downUntil ? new DeliveryResult.TryAgain(DeliveryFailure.Network, null, Hour * 3) : DeliveryResult.Done);
        await _bench.TellAsync(RoutedNews.Of("o1", incident: "other", status: "resolved"));
        await _bench.WaitingAsync(life);
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved"));
        await _bench.PassAsync(Hour * 3, life);
        Assert.DoesNotContain(EventKind.IncidentReminder, _handler.Kinds);
        Assert.Equal("e2", _handler.Calls.Last(id => id.StartsWith('e')));
    }

    [Fact]
    public async Task A_reminder_that_the_end_overtook_is_passed_over_and_does_not_open_the_incident_again()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        var first = RoutedNews.Of("e1");
        var late = OwnEvents.Reminder("archive", new StandingIncident(first, _bench.Time.GetUtcNow(), true), _bench.Time.GetUtcNow());
        await _bench.TellAsync(first, RoutedNews.Of("e2", status: "resolved"), late);
        await life.Rest();
        await _bench.PassAsync(Hour * 3, life);
        Assert.Equal(["e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task An_incident_of_a_page_that_is_watched_no_longer_is_not_reminded_of()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await life.Rest();
        _bench.Orders.Route(RoutePlan.Everything with { Pages = new Dictionary<PageKey, PageRules> { [new("stripe")] = new() } });
        await life.Rest();
        await _bench.PassAsync(Hour * 3, life);
        Assert.Equal(["e1"], _handler.Calls);
    }
}
