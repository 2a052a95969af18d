using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>That a handler cannot deliver is news, and the other handlers tell it.</summary>
public sealed class TroubleTests : IAsyncDisposable
{
    private static readonly DeliveryResult Down = new DeliveryResult.TryAgain(DeliveryFailure.Network, "nobody there");
    private static readonly DeliveryResult Refused = new DeliveryResult.GiveUp(DeliveryFailure.Refused, "HTTP 400");

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _pager = new("pager");
    private readonly HandlerDouble _chat = new("chat");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Ten_minutes_of_failing_are_told_by_the_others_even_in_the_middle_of_a_day_long_wait()
    {
        _pager.Answers((_, _) => new DeliveryResult.TryAgain(DeliveryFailure.Throttled, "asked for a day", TimeSpan.FromHours(24)));
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.WaitingAsync(pager);
        await _bench.PassAsync(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1), chat);
        Assert.Equal(["e1"], _chat.Calls);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Patience.UntilAsync(() => _chat.Calls.Count == 2);
        await _bench.WaitingAsync(pager);
        var told = _chat.Dispatches[1].Event;
        Assert.Equal((EventKind.DeliveryFailing, new EventDelivery("pager", "throttled", "asked for a day", _bench.Time.GetUtcNow().AddMinutes(-10), 1)), (told.Kind, told.Delivery));

        _pager.Answers((_, _) => DeliveryResult.Done);
        await _bench.PassAsync(TimeSpan.FromHours(24), pager);
        await chat.Rest();
        Assert.Equal(EventKind.DeliveryRecovered, _chat.Kinds[^1]);
        Assert.Equal(["e1", "e1"], _pager.Calls);
    }

    [Fact]
    public async Task A_short_failure_is_no_event()
    {
        _pager.Answers((_, call) => call == 1 ? Down : DeliveryResult.Done);
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await _bench.WaitingAsync(pager);
        await _bench.PassAsync(TimeSpan.FromSeconds(1), pager);
        await chat.Rest();
        Assert.Equal(["e1"], _chat.Calls);
    }

    [Fact]
    public async Task A_failing_that_was_said_is_not_said_again_after_a_restart()
    {
        _pager.Answers((_, _) => Down);
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync(RoutedNews.Of("e1"));
        await FailForAsync(pager, TimeSpan.FromMinutes(30));
        await pager.StopAsync();
        await FailForAsync(await _bench.LiveAsync(_pager), TimeSpan.FromMinutes(30));
        await chat.Rest();
        Assert.Equal([EventKind.IncidentUpdate, EventKind.DeliveryFailing], _chat.Kinds);
    }

    [Fact]
    public async Task A_log_that_fails_meanwhile_does_not_gather_the_same_word_again_and_again()
    {
        _pager.Answers((_, _) => new DeliveryResult.TryAgain(DeliveryFailure.Network, null, TimeSpan.FromHours(24)));
        var pager = await _bench.StartAsync(_pager);
        await _bench.TellAsync(RoutedNews.Of("e1"));
        pager.Run();
        await _bench.WaitingAsync(pager);
        var (failures, most) = (0, 0);
        _bench.Log.OnCommit = commit =>
        {
            most = Math.Max(most, commit.Events.Count);
            if (failures++ < 5) throw new EventLogException("no room");
        };
        _bench.Time.Advance(TimeSpan.FromMinutes(10));
        await Patience.UntilAsync(() => failures > 5 || _bench.Stored.End.Value > 1, () => _bench.Time.Advance(TimeSpan.FromMinutes(6)));
        Assert.True(most <= 1, $"{most} events in one commit");
    }

    [Fact]
    public async Task The_first_parked_event_is_told_at_once_and_how_many_followed_once_an_hour()
    {
        _pager.Answers((_, _) => Refused);
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync(RoutedNews.Of("e1"), RoutedNews.Of("e2"), RoutedNews.Of("e3"));
        await pager.Rest();
        await chat.Rest();
        Assert.Equal([1], Counts());
        await _bench.PassAsync(TimeSpan.FromMinutes(59), pager);
        await _bench.PassAsync(TimeSpan.FromMinutes(1), pager);
        await chat.Rest();
        Assert.Equal([1, 2], Counts());
        await _bench.PassAsync(TimeSpan.FromHours(5), pager);
        await _bench.TellAsync(RoutedNews.Of("e4"));
        await pager.Rest();
        await chat.Rest();
        Assert.Equal([1, 2, 1], Counts());
        Assert.All(await _bench.OfKindAsync(EventKind.DeliveryParked), news => Assert.Equal(("pager", "refused"), (news.Delivery!.Handler, news.Delivery.Reason)));
    }

    [Fact]
    public async Task Parked_and_delivered_in_turn_is_told_no_more_often()
    {
        _pager.Answers((_, call) => call % 2 == 1 ? Refused : DeliveryResult.Done);
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync([.. Enumerable.Range(1, 20).Select(number => RoutedNews.Of($"e{number}"))]);
        await pager.Rest();
        await _bench.PassAsync(TimeSpan.FromHours(1), pager);
        await chat.Rest();
        Assert.Equal([1, 9], Counts());
    }

    [Fact]
    public async Task Two_handlers_that_give_up_everything_tell_each_other_once()
    {
        _pager.Answers((_, _) => Refused);
        _chat.Answers((_, _) => Refused);
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync(RoutedNews.Of("e1"));
        for (var hour = 0; hour < 5; hour++)
        {
            await _bench.PassAsync(TimeSpan.FromHours(1), pager);
            await chat.Rest();
        }

        Assert.Equal(3, _bench.Stored.End.Value);
    }

    [Fact]
    public async Task Two_handlers_that_fail_for_ever_say_so_once_each()
    {
        _pager.Answers((_, _) => Down);
        _chat.Answers((_, _) => Down);
        var (pager, chat) = await BothAsync();
        await _bench.TellAsync(RoutedNews.Of("e1"));
        for (var tries = 1; tries < 40; tries++)
        {
            var least = tries;
            await Patience.UntilAsync(
                () => pager.Pump.Status.Waiting?.Failures >= least && chat.Pump.Status.Waiting?.Failures >= least,
                () => _bench.Time.Advance(TimeSpan.FromMinutes(1)));
        }

        Assert.Equal(3, _bench.Stored.End.Value);
    }

    private async Task<(DeliveryBench.Life Pager, DeliveryBench.Life Chat)> BothAsync() =>
        (await _bench.LiveAsync(_pager), await _bench.LiveAsync(_chat));

    private IEnumerable<long> Counts() =>
        _chat.Dispatches.Where(dispatch => dispatch.Event.Kind == EventKind.DeliveryParked).Select(dispatch => dispatch.Event.Delivery!.Count);

    private async Task FailForAsync(DeliveryBench.Life life, TimeSpan time)
    {
        for (var end = _bench.Time.GetUtcNow() + time; _bench.Time.GetUtcNow() < end;)
        {
            await Patience.UntilAsync(() => life.Pump.Status.Waiting is not null);
            var failures = life.Pump.Status.Waiting!.Failures;
            await Patience.UntilAsync(() => life.Pump.Status.Waiting?.Failures > failures, () => _bench.Time.Advance(TimeSpan.FromMinutes(1)));
        }
    }
}
