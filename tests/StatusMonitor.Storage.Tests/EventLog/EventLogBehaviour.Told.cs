using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;
using static StatusMonitor.Storage.Tests.Support.SomeDelivery;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task What_was_told_of_an_incident_comes_back_in_the_order_it_was_told()
    {
        await Log.AppendManyAsync(0, 4);
        await SaveAsync(Telling(Told(3), Told(1)));
        await SaveAsync(Telling(Told(4, receipt: "x")));

        Assert.Equal([Told(3).Delivery, Told(1).Delivery, Told(4, receipt: "x").Delivery], await EarlierAsync());
    }

    [Fact]
    public async Task What_was_told_belongs_to_one_handler_one_page_and_one_incident()
    {
        await Log.AppendManyAsync(0, 4);
        await SaveAsync(Telling(Told(1), Told(2, "i-2"), Told(3) with { Page = new PageKey("other") }));
        await SaveAsync(Commit(handler: "pager") with { Told = [Told(4)] });

        Assert.Equal([Told(1).Delivery], await EarlierAsync());
        Assert.Empty(await Log.ReadEarlierAsync("console", Some.Page, Outage, Cancellation));
    }

    [Fact]
    public async Task Without_update_status_and_receipt_it_comes_back_without_them()
    {
        await Log.AppendManyAsync(0, 1);
        var bare = new EarlierDelivery { Position = new(1), Event = new("e0"), Kind = EventKind.PageUnreadable, At = Some.Noon };
        await SaveAsync(Telling(new ToldDelivery(Some.Page, Outage, bare, true)));

        Assert.Equal([bare], await EarlierAsync());
    }

    [Fact]
    public async Task What_is_told_twice_is_remembered_once_as_it_was_told_last()
    {
        await Log.AppendManyAsync(0, 2);
        await SaveAsync(Telling(Told(1), Told(2)));
        var again = Told(1, receipt: "second");
        await SaveAsync(Telling(again));

        Assert.Equal([Told(2).Delivery, again.Delivery], await EarlierAsync());
        Assert.Equal(2, (await Deliveries.ReadToldAsync(Some.Noon, 9, Cancellation)).Count);
    }

    [Fact]
    public async Task An_incident_stands_as_its_newest_told_event_left_it()
    {
        await Log.AppendManyAsync(0, 4);
        await SaveAsync(Telling(Told(3, "i-2"), Told(1), Told(2)));
        await SaveAsync(Telling(Told(4, "i-3", open: false)));

        Assert.Equal([("e1", 2, true), ("e2", 3, true)], await StandingAsync(endedSinceMinute: 5));
        Assert.Empty(await Log.ReadStandingAsync("pager", Some.Noon, Cancellation));
    }

    [Fact]
    public async Task An_older_event_told_late_does_not_change_how_the_incident_stands()
    {
        await Log.AppendManyAsync(0, 3);
        await SaveAsync(Telling(Told(3, open: false)));
        await SaveAsync(Telling(Told(2, at: Some.Noon.AddHours(5))));

        Assert.Equal([("e2", 3, false)], await StandingAsync(endedSinceMinute: 0));
        Assert.Empty(await StandingAsync(endedSinceMinute: 4));
    }

    [Fact]
    public async Task An_incident_that_ended_stands_until_the_end_was_told_long_ago()
    {
        await Log.AppendManyAsync(0, 2);
        await SaveAsync(Telling(Told(1)));
        await SaveAsync(Telling(Told(2, open: false)));

        Assert.Equal([("e1", 2, false)], await StandingAsync(endedSinceMinute: 2));
        Assert.Empty(await Log.ReadStandingAsync(Handler, Some.Noon.AddMinutes(2).AddTicks(1), Cancellation));
    }

    [Fact]
    public async Task An_incident_that_ended_untold_is_not_open_and_may_open_again()
    {
        await Log.AppendManyAsync(0, 4);
        await SaveAsync(Telling(Told(1), Told(2, "i-2")));
        await SaveAsync(Commit() with { Ended = [(Some.Page, Outage), (Some.Page, new IncidentId("never told of"))] });
        Assert.Equal([("e1", 2, true)], await StandingAsync(endedSinceMinute: 9));
        Assert.Equal([("e0", 1, false), ("e1", 2, true)], await StandingAsync(endedSinceMinute: 0));

        await SaveAsync(Telling(Told(3)));
        Assert.Equal([("e1", 2, true), ("e2", 3, true)], await StandingAsync(endedSinceMinute: 9));
    }

    [Fact]
    public async Task Ending_is_for_one_handler_and_comes_after_what_the_same_step_told()
    {
        await Log.AppendManyAsync(0, 2);
        await SaveAsync(Commit(handler: "pager") with { Told = [Told(1)] });
        await SaveAsync(Telling(Told(1)) with { Ended = [(Some.Page, Outage)] });

        Assert.Empty(await StandingAsync(endedSinceMinute: 9));
        Assert.True(Assert.Single(await Log.ReadStandingAsync("pager", Some.Noon.AddHours(1), Cancellation)).IsOpen);
    }

    [Fact]
    public async Task The_newest_deliveries_of_all_handlers_are_read_oldest_first()
    {
        await Log.AppendManyAsync(0, 4);
        await SaveAsync(Telling(Told(1), Told(4), Told(2)));
        await SaveAsync(Commit(handler: "pager") with { Told = [Told(3, "i-2", at: Some.Noon.AddMinutes(4))] });

        Assert.Equal([(Handler, Told(4)), ("pager", Told(3, "i-2", at: Some.Noon.AddMinutes(4)))],
            await Deliveries.ReadToldAsync(Some.Noon, 2, Cancellation));
        Assert.Equal([2, 4, 3], (await Deliveries.ReadToldAsync(Some.Noon.AddMinutes(2), 9, Cancellation)).Select(t => t.Told.Delivery.Position.Value));
        Assert.Empty(await Deliveries.ReadToldAsync(Some.Noon.AddMinutes(5), 9, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Deliveries.ReadToldAsync(Some.Noon, 0, Cancellation));
    }

    private ValueTask<EventPosition> SaveAsync(DeliveryCommit commit) => Log.SaveDeliveryAsync(commit, Cancellation);

    private ValueTask<IReadOnlyList<EarlierDelivery>> EarlierAsync() =>
        Log.ReadEarlierAsync(Handler, Some.Page, Outage, Cancellation);

    /// <summary>How incidents stand: the newest event, the minute it was told, whether open.</summary>
    private async Task<(string, int, bool)[]> StandingAsync(int endedSinceMinute) =>
    [
        .. (await Log.ReadStandingAsync(Handler, Some.Noon.AddMinutes(endedSinceMinute), Cancellation))
            .Select(s => (s.Newest.Id.Value, (int)(s.ToldAt - Some.Noon).TotalMinutes, s.IsOpen)),
    ];
}
