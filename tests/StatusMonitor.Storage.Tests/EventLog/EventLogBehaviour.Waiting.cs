using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;
using static StatusMonitor.Storage.Tests.Support.SomeDelivery;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task A_wait_comes_back_is_replaced_and_ends_with_the_next_step_that_has_none()
    {
        Assert.Null(await Log.ReadWaitAsync(Handler, Cancellation));
        await SaveAsync(Commit() with { Wait = Wait(1) });
        Assert.Equal(Wait(1), await Log.ReadWaitAsync(Handler, Cancellation));

        var bare = Wait(2) with { Detail = null, Progress = null, MayHaveArrived = false };
        await SaveAsync(Commit() with { Wait = bare });
        Assert.Equal(bare, await Log.ReadWaitAsync(Handler, Cancellation));

        await SaveAsync(Commit(2));
        Assert.Null(await Log.ReadWaitAsync(Handler, Cancellation));
    }

    [Fact]
    public async Task Each_handler_waits_for_itself_and_all_waits_are_read_by_handler()
    {
        await SaveAsync(Commit() with { Wait = Wait(1) });
        await SaveAsync(Commit(handler: "console") with { Wait = Wait(9, "console") });
        await SaveAsync(Commit(handler: "pager"));

        Assert.Equal([Wait(9, "console"), Wait(1)], await Deliveries.ReadWaitsAsync(Cancellation));
        Assert.Equal(Wait(1), await Log.ReadWaitAsync(Handler, Cancellation));
    }

    [Fact]
    public async Task Held_deliveries_come_back_in_the_order_of_the_log()
    {
        var folded = Held(2, HoldReason.Folded) with { Due = null, Upstream = new PageKey("cloud") };
        await SaveAsync(Holding(Held(10), folded));
        await SaveAsync(Commit(handler: "console") with { Held = [Held(5, handler: "console")] });

        Assert.Equal([folded, Held(10)], await Log.ReadHeldAsync(Handler, Cancellation));
        Assert.Equal([Held(5, handler: "console"), folded, Held(10)], await Deliveries.ReadHeldAsync(Cancellation));
        Assert.Empty(await Log.ReadHeldAsync("pager", Cancellation));
    }

    [Fact]
    public async Task A_held_delivery_is_replaced_at_its_place_and_released()
    {
        await SaveAsync(Holding(Held(1), Held(2)));
        await SaveAsync(Commit(handler: "pager") with { Held = [Held(1, handler: "pager")] });
        await SaveAsync(Holding(Held(2, HoldReason.Replay)));
        Assert.Equal([Held(1), Held(2, HoldReason.Replay)], await Log.ReadHeldAsync(Handler, Cancellation));

        await SaveAsync(Commit() with { Released = [new EventPosition(1), new EventPosition(7)] });
        Assert.Equal([Held(2, HoldReason.Replay)], await Log.ReadHeldAsync(Handler, Cancellation));
        Assert.Single(await Log.ReadHeldAsync("pager", Cancellation));
    }

    [Fact]
    public async Task Events_of_our_own_are_appended_with_the_step_and_wake_who_waits()
    {
        await Log.AppendManyAsync(0, 1);
        var waiting = Log.WaitAsync(new EventPosition(1), Cancellation).AsTask();
        var end = await SaveAsync(Commit(1) with { Events = [Some.Event("e0"), Some.Event("own"), Some.Event("own")] });

        Assert.Equal(new EventPosition(2), end);
        Assert.Equal(end, Log.End);
        await waiting;
        Assert.Equal(["e0", "own"], await Log.IdsAsync());
        Assert.Equal(new EventPosition(3), await Log.AppendAsync(Some.Commit(Some.Event("next")), Cancellation));
    }

    [Theory]
    [InlineData("told")]
    [InlineData("ended")]
    [InlineData("held")]
    [InlineData("released")]
    [InlineData("events")]
    public async Task A_step_that_fails_stores_nothing(string where)
    {
        await Log.AppendManyAsync(0, 2);
        var before = Telling(Told(1)) with { Wait = Wait(1), Held = [Held(1)] };
        await SaveAsync(before);
        var step = Parking(2) with { Told = [Told(2)], Held = [Held(2)], Released = [new EventPosition(1)], Events = [Some.Event("own")] };

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await SaveAsync(Broken(step, where)));

        Assert.Equal(before.Cursor, await Log.ReadCursorAsync(Handler, Cancellation));
        Assert.Equal(before.Wait, await Log.ReadWaitAsync(Handler, Cancellation));
        Assert.Equal(before.Held, await Log.ReadHeldAsync(Handler, Cancellation));
        Assert.Equal([Told(1).Delivery], await EarlierAsync());
        Assert.Equal([("e0", 1, true)], await StandingAsync(endedSinceMinute: 0));
        Assert.Empty(await Deliveries.ReadParkedAsync(Cancellation));
        Assert.Equal(["e0", "e1"], await Log.IdsAsync());
    }

    private static DeliveryCommit Broken(DeliveryCommit step, string where) => where switch
    {
        "told" => step with { Told = new FailingList<ToldDelivery>(Told(2)) },
        "ended" => step with { Ended = new FailingList<(PageKey, IncidentId)>((Some.Page, Outage)) },
        "held" => step with { Held = new FailingList<HeldDelivery>(Held(2)) },
        "released" => step with { Released = new FailingList<EventPosition>(new EventPosition(1)) },
        _ => step with { Events = new FailingList<StatusEvent>(Some.Event("own")) },
    };
}
