using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>Who was told of a beginning is told of the end, and is given what was said before.</summary>
public sealed class FollowUpTests : IAsyncDisposable
{
    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Silent_history_what_is_meant_for_others_and_own_trouble_are_passed_over()
    {
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(
            RoutedNews.Of("e1") with { Silent = true }, RoutedNews.Page("e2") with { To = ["pager"] }, RoutedNews.Trouble("e3", "archive"),
            RoutedNews.Trouble("e4", "pager"));
        await life.Rest();
        Assert.Equal(["e4"], _handler.Calls);
        Assert.Equal(4, (await _bench.CursorAsync())!.Position.Value);
    }

    [Fact]
    public async Task An_end_below_the_routes_threshold_is_told_to_whoever_was_told_of_the_beginning_also_after_a_restart()
    {
        _bench.Orders.Route(Majors);
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("o1", incident: "other", impact: "minor"));
        await life.Rest();
        await life.StopAsync();
        await _bench.TellAsync(RoutedNews.Of("e2", status: "resolved", impact: "none"), RoutedNews.Of("o2", incident: "other", status: "resolved", impact: "none"));
        await (await _bench.LiveAsync(_handler)).Rest();
        Assert.Equal(["e1", "e2"], _handler.Calls);
    }

    [Fact]
    public async Task Receipts_come_back_in_order_and_across_restarts()
    {
        _handler.Answers((news, _) => new DeliveryResult.Delivered($"message-{news.Id}"));
        await (await _bench.LiveAsync(_handler)).StopAsync();
        for (var number = 1; number <= 3; number++)
        {
            var life = await _bench.LiveAsync(_handler);
            await _bench.TellAsync(RoutedNews.Of($"e{number}"), RoutedNews.Of($"o{number}", incident: "other"));
            await life.Rest();
            await life.StopAsync();
        }

        Assert.Empty(_handler.Dispatches[0].Earlier);
        Assert.Equal(["message-e1", "message-e2"], _handler.Last("e3").Earlier.Select(earlier => earlier.Receipt));
        Assert.Equal(["o1", "o2"], _handler.Last("o3").Earlier.Select(earlier => earlier.Event.Value));
    }

    [Fact]
    public async Task Without_edits_a_new_title_is_passed_over_and_a_new_impact_is_told()
    {
        _handler.Traits = new HandlerTraits { TakesEdits = false };
        var life = await _bench.LiveAsync(_handler);
        var changed = RoutedNews.Of("e2", kind: EventKind.IncidentChanged);
        await _bench.TellAsync(
            RoutedNews.Of("e1"), changed with { Before = new EventBefore { Name = "Old" } },
            changed with { Id = new EventId("e3"), Before = new EventBefore { Impact = "minor" } });
        await life.Rest();
        Assert.Equal(["e1", "e3"], _handler.Calls);
    }

    [Fact]
    public async Task The_configuration_goes_before_what_a_handler_says_of_edits()
    {
        _handler.Traits = new HandlerTraits { TakesEdits = false };
        var life = await _bench.LiveAsync(_handler, new DeliveryOptions { Edits = true });
        await _bench.TellAsync(RoutedNews.Of("e1", kind: EventKind.IncidentEdited));
        await life.Rest();
        Assert.Equal(["e1"], _handler.Calls);
    }

    [Fact]
    public async Task Progress_and_doubt_are_given_back_with_each_try_and_after_a_restart()
    {
        _handler.Answers((_, call) => call switch
        {
            1 => new DeliveryResult.TryAgain(DeliveryFailure.Network, Progress: "half"),
            2 => new DeliveryResult.TryAgain(DeliveryFailure.Timeout, Ambiguous: true),
            _ => new DeliveryResult.TryAgain(DeliveryFailure.Network),
        });
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.WaitingAsync(life);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        await _bench.WaitingAsync(life, 2);
        await life.StopAsync();
        life = await _bench.LiveAsync(_handler);
        await _bench.WaitingAsync(life, 2);
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        await _bench.WaitingAsync(life, 3);
        Assert.Equal([(null, false), ("half", false), ("half", true)], _handler.Dispatches.Select(dispatch => (dispatch.Progress, dispatch.Repeated)));
    }

    [Fact]
    public async Task A_long_wait_that_the_receiver_asked_for_is_honoured_after_a_restart()
    {
        _handler.Answers((_, call) => call == 1 ? new DeliveryResult.TryAgain(DeliveryFailure.Throttled, null, TimeSpan.FromHours(2)) : DeliveryResult.Done);
        var life = await _bench.LiveAsync(_handler);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.WaitingAsync(life);
        await life.StopAsync();
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        var called = new List<DateTimeOffset>();
        _handler.Answer = (_, _, _) =>
        {
            called.Add(_bench.Time.GetUtcNow());
            return ValueTask.FromResult(DeliveryResult.Done);
        };
        var due = _bench.Time.GetUtcNow().AddMinutes(115);
        _bench.Time.ForgetWaits();
        life = await _bench.LiveAsync(_handler);
        while (_bench.Time.GetUtcNow() < due) await _bench.Time.PassNextWaitAsync();
        await life.SettledAsync(1);
        Assert.Equal([due], called);
    }

    private static RoutePlan Majors => new() { Routes = [new Route { Match = new EventMatch { Impact = ">= major" }, To = ["archive"] }] };
}
