using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    private IDeliveryReader Deliveries => (IDeliveryReader)Log;

    [Fact]
    public async Task A_handler_that_never_ran_has_no_cursor()
    {
        Assert.Null(await Log.ReadCursorAsync("slack", Cancellation));
        Assert.Empty(await Deliveries.ReadCursorsAsync(Cancellation));
    }

    [Fact]
    public async Task A_cursor_comes_back_as_it_was_saved_last()
    {
        var sending = new DeliveryCursor("slack", new EventPosition(3), new EventPosition(4));
        var delivered = new DeliveryCursor("slack", new EventPosition(4), null);
        var other = new DeliveryCursor("console", new EventPosition(9), null);
        await Log.SaveCursorAsync(sending, null, Cancellation);
        Assert.Equal(sending, await Log.ReadCursorAsync("slack", Cancellation));

        await Log.SaveCursorAsync(delivered, null, Cancellation);
        await Log.SaveCursorAsync(other, null, Cancellation);
        Assert.Equal(delivered, await Log.ReadCursorAsync("slack", Cancellation));
        Assert.Equal([other, delivered], await Deliveries.ReadCursorsAsync(Cancellation));
    }

    [Fact]
    public async Task A_parked_delivery_is_stored_with_the_cursor_and_once()
    {
        var first = Parked("slack", 2);
        var again = first with { Reason = DeliveryFailure.Gone, Detail = null };
        await Log.SaveCursorAsync(CursorAt("slack", 2), first, Cancellation);
        await Log.SaveCursorAsync(CursorAt("slack", 2), again, Cancellation);
        await Log.SaveCursorAsync(CursorAt("pager", 1), Parked("pager", 1), Cancellation);
        await Log.SaveCursorAsync(CursorAt("pager", 2), Parked("pager", 2), Cancellation);

        Assert.Equal([Parked("pager", 1), Parked("pager", 2), again], await Deliveries.ReadParkedAsync(Cancellation));
        Assert.Equal(CursorAt("slack", 2), await Log.ReadCursorAsync("slack", Cancellation));
    }

    [Fact]
    public async Task Saving_a_cursor_moves_no_end_and_wakes_nobody()
    {
        var waiting = Log.WaitAsync(EventPosition.Start, Cancellation).AsTask();
        await Log.SaveCursorAsync(CursorAt("slack", 5), null, Cancellation);

        Assert.Equal(EventPosition.Start, Log.End);
        Assert.False(waiting.IsCompleted);
        await Log.AppendAsync(Some.Commit(Some.Event("a")), Cancellation);
        await waiting;
    }

    private static DeliveryCursor CursorAt(string handler, long position) => new(handler, new EventPosition(position), null);

    private static ParkedDelivery Parked(string handler, long position) =>
        new(handler, new EventPosition(position), DeliveryFailure.Refused, "HTTP 400: \"no_text\"", Some.Noon);
}
