using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;
using static StatusMonitor.Storage.Tests.Support.SomeDelivery;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task Silences_come_back_by_the_time_they_begin()
    {
        Assert.Empty(await Log.ReadSilencesAsync(Cancellation));
        await Log.SaveSilenceAsync(Silence("late", 5), Cancellation);
        await Log.SaveSilenceAsync(Silence("b"), Cancellation);
        await Log.SaveSilenceAsync(Silence("a"), Cancellation);

        Assert.Equivalent(new[] { Silence("a"), Silence("b"), Silence("late", 5) }, await Log.ReadSilencesAsync(Cancellation), strict: true);
        Assert.Equal(["a", "b", "late"], (await Log.ReadSilencesAsync(Cancellation)).Select(s => s.Id));
    }

    [Fact]
    public async Task A_silence_is_replaced_by_one_of_the_same_id()
    {
        await Log.SaveSilenceAsync(Silence("a"), Cancellation);
        await Log.SaveSilenceAsync(Silence("b", 1), Cancellation);
        var ended = Silence("a", 2) with { Until = Some.Noon.AddMinutes(3), Comment = "over" };
        await Log.SaveSilenceAsync(ended, Cancellation);

        Assert.Equivalent(new[] { Silence("b", 1), ended }, await Log.ReadSilencesAsync(Cancellation), strict: true);
    }

    [Fact]
    public async Task One_shots_come_back_by_the_time_they_were_asked_for_and_are_replaced_by_id()
    {
        Assert.Empty(await Log.ReadOneShotsAsync(Cancellation));
        var toAll = OneShot("a", 4) with { To = null };
        await Log.SaveOneShotAsync(toAll, Cancellation);
        await Log.SaveOneShotAsync(OneShot("b"), Cancellation);
        var reached = OneShot("b") with { ReachedAt = Some.Noon.AddHours(1), Condition = PageCondition.Outage };
        await Log.SaveOneShotAsync(reached, Cancellation);

        Assert.Equivalent(new[] { reached, toAll }, await Log.ReadOneShotsAsync(Cancellation), strict: true);
        Assert.Equal(["b", "a"], (await Log.ReadOneShotsAsync(Cancellation)).Select(o => o.Id));
    }

    [Fact]
    public async Task Every_order_changes_the_revision_and_nothing_else_does()
    {
        await Log.AppendManyAsync(0, 2);
        await SaveAsync(Parking(1));
        var seen = new List<long> { await RevisionAsync() };
        await Log.SaveSilenceAsync(Silence("a"), Cancellation);
        seen.Add(await RevisionAsync());
        await Log.SaveOneShotAsync(OneShot("a"), Cancellation);
        seen.Add(await RevisionAsync());
        await Log.AppendOwnAsync([], OneShot("a") with { ReachedAt = Some.Noon }, Cancellation);
        seen.Add(await RevisionAsync());
        await Log.ReplayAsync(new ReplayQuery(), Some.Noon, Cancellation);
        seen.Add(await RevisionAsync());
        Assert.Equal(5, seen.Distinct().Count());

        await Log.ReplayAsync(new ReplayQuery(), Some.Noon, Cancellation);
        await Log.AppendOwnAsync([Some.Event("own")], null, Cancellation);
        await SaveAsync(Parking(2) with { Released = [new EventPosition(1)] });
        Assert.Equal(seen[^1], await RevisionAsync());
    }

    [Fact]
    public async Task A_replay_makes_parked_deliveries_held_ones_that_are_due()
    {
        await Log.AppendManyAsync(0, 3);
        await SaveAsync(Parking(3));
        await SaveAsync(Parking(1) with { Held = [Held(1)] });
        var now = Some.Noon.AddHours(2);

        Assert.Equal(2, await Log.ReplayAsync(new ReplayQuery(), now, Cancellation));

        HeldDelivery Due(long position) => new(Handler, new EventPosition(position), HoldReason.Replay, now, now, null);
        Assert.Equal([Due(1), Due(3)], await Log.ReadHeldAsync(Handler, Cancellation));
        Assert.Empty(await Deliveries.ReadParkedAsync(Cancellation));
        Assert.Equal(0, await Log.ReplayAsync(new ReplayQuery(), now, Cancellation));
    }

    [Theory]
    [InlineData("handler", "1,3")]
    [InlineData("incident", "2,2")]
    [InlineData("from", "2,3,2")]
    [InlineData("until", "1,2,2")]
    [InlineData("range", "2,2")]
    [InlineData("handler and incident", "")]
    [InlineData("event", "2,2")]
    [InlineData("handler and event", "2")]
    [InlineData("page", "1,2,3,2")]
    [InlineData("another page", "")]
    [InlineData("all", "1,2,3,2")]
    public async Task A_replay_takes_what_meets_all_that_is_asked_for(string which, string expected)
    {
        var other = Some.Event("b", observed: Some.Noon.AddMinutes(1));
        other = other with { Incident = other.Incident! with { Id = new IncidentId("i-2") } };
        await Log.AppendAsync(Some.Commit(Some.Event("a"), other, Some.ComponentEvent("c", Some.Noon.AddMinutes(2))), Cancellation);
        await SaveAsync(Parking(1));
        await SaveAsync(Parking(3));
        await SaveAsync(Parking(2, "pager"));
        await SaveAsync(Parking(2, "zulu"));

        var count = await Log.ReplayAsync(Query(which), Some.Noon, Cancellation);

        var held = (await Deliveries.ReadHeldAsync(Cancellation)).Select(h => h.Position.Value).Order();
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).Order(), held);
        Assert.Equal(4 - count, (await Deliveries.ReadParkedAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Own_events_are_appended_with_the_one_shot_they_fulfil()
    {
        await Log.AppendManyAsync(0, 1);
        await Log.SaveOneShotAsync(OneShot("a"), Cancellation);
        var reached = OneShot("a") with { ReachedAt = Some.Noon };
        var waiting = Log.WaitAsync(new EventPosition(1), Cancellation).AsTask();

        Assert.Equal(new EventPosition(2), await Log.AppendOwnAsync([Some.Event("e0"), Some.Event("own")], reached, Cancellation));

        Assert.Equal(new EventPosition(2), Log.End);
        await waiting;
        Assert.Equal(["e0", "own"], await Log.IdsAsync());
        Assert.Equivalent(new[] { reached }, await Log.ReadOneShotsAsync(Cancellation), strict: true);
        Assert.Equal(new EventPosition(2), await Log.AppendOwnAsync([Some.Event("own")], null, Cancellation));
    }

    [Fact]
    public async Task Own_events_that_fail_leave_the_one_shot_as_it_was()
    {
        await Log.SaveOneShotAsync(OneShot("a"), Cancellation);
        var failing = new FailingList<StatusEvent>(Some.Event("own"));

        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await Log.AppendOwnAsync(failing, OneShot("a") with { ReachedAt = Some.Noon }, Cancellation));

        Assert.Empty(await Log.IdsAsync());
        Assert.Null(Assert.Single(await Log.ReadOneShotsAsync(Cancellation)).ReachedAt);
    }

    private ValueTask<long> RevisionAsync() => Log.ReadRevisionAsync(Cancellation);

    private static ReplayQuery Query(string which) => which switch
    {
        "handler" => new ReplayQuery { Handler = Handler },
        "incident" => new ReplayQuery { Incident = new IncidentId("i-2") },
        "from" => new ReplayQuery { From = Some.Noon.AddMinutes(1) },
        "until" => new ReplayQuery { Until = Some.Noon.AddMinutes(2) },
        "range" => new ReplayQuery { From = Some.Noon.AddTicks(1), Until = Some.Noon.AddMinutes(2) },
        "handler and incident" => new ReplayQuery { Handler = Handler, Incident = new IncidentId("i-2") },
        "event" => new ReplayQuery { Position = new EventPosition(2) },
        "handler and event" => new ReplayQuery { Handler = "zulu", Position = new EventPosition(2) },
        "page" => new ReplayQuery { Page = Some.Page },
        "another page" => new ReplayQuery { Page = new PageKey("another") },
        _ => new ReplayQuery(),
    };
}
