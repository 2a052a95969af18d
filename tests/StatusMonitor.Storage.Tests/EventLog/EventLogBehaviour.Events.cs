using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task Events_are_found_in_the_order_of_the_log_or_newest_first()
    {
        await AppendStoryAsync();

        Assert.Equal(["a1", "a2", "b1", "quiet", "b2", "c1", "of us"], await EventsAsync(new EventQuery()));
        Assert.Equal(["of us", "c1", "b2"], await EventsAsync(new EventQuery { NewestFirst = true, Limit = 3 }));
        Assert.Equal(["a1", "a2"], await EventsAsync(new EventQuery { Limit = 2 }));
        Assert.Equal(3, (await Status.FindEventsAsync(new EventQuery(), Cancellation))[2].Position.Value);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => EventsAsync(new EventQuery { Limit = 0 }));
    }

    [Fact]
    public async Task Events_are_found_by_page_and_kind()
    {
        await AppendStoryAsync();

        Assert.Equal(["b1", "quiet", "b2"], await EventsAsync(new EventQuery { Pages = [new("b")] }));
        Assert.Equal(["a1", "a2", "c1", "of us"], await EventsAsync(new EventQuery { Pages = [new("c"), new("a"), new("c"), new("A")] }));
        Assert.Equal(["b2", "of us"], await EventsAsync(new EventQuery { Kinds = [EventKind.PageUnreadable, EventKind.ComponentStatus, EventKind.PageGap] }));
        Assert.Equal(["b2"], await EventsAsync(new EventQuery { Kinds = [EventKind.ComponentStatus], Pages = [new("b"), new("a")] }));
        Assert.Equal(["of us", "b2"], await EventsAsync(new EventQuery { Kinds = [EventKind.PageUnreadable, EventKind.ComponentStatus], NewestFirst = true }));
    }

    [Fact]
    public async Task Events_are_found_by_incident_of_one_page()
    {
        await AppendStoryAsync();
        var query = new EventQuery { Pages = [new("b")], Incident = new IncidentId("i-1") };

        Assert.Equal(["b1", "quiet"], await EventsAsync(query));
        Assert.Equal(["quiet"], await EventsAsync(query with { NewestFirst = true, Limit = 1 }));
        Assert.Empty(await EventsAsync(query with { Incident = new IncidentId("I-1") }));
        Assert.Equal(["b1"], await EventsAsync(query with { Before = new EventPosition(4), Kinds = [EventKind.IncidentUpdate] }));
        await Assert.ThrowsAsync<ArgumentException>(() => EventsAsync(query with { Pages = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => EventsAsync(query with { Pages = [new("a"), new("b")] }));
    }

    [Fact]
    public async Task Events_are_found_by_when_they_were_published_or_else_observed()
    {
        await AppendStoryAsync();

        Assert.Equal(["a2", "b2", "of us"], await EventsAsync(new EventQuery { Since = At(2) }));
        Assert.Equal(["a1", "b1", "quiet", "c1"], await EventsAsync(new EventQuery { Until = At(2) }));
        Assert.Equal(["b1", "c1"], await EventsAsync(new EventQuery { Since = At(0), Until = At(1), WithSilent = false }));
        Assert.Equal(["quiet", "b1"], await EventsAsync(new EventQuery { Since = At(0), Until = At(1), NewestFirst = true, Pages = [new("b")] }));
        Assert.Equal(["b2"], await EventsAsync(new EventQuery { Since = At(2), Kinds = [EventKind.ComponentStatus] }));
    }

    [Fact]
    public async Task Silent_events_are_left_out_where_that_is_asked()
    {
        await AppendStoryAsync();
        var query = new EventQuery { WithSilent = false };

        Assert.Equal(["a1", "a2", "b1", "b2", "c1", "of us"], await EventsAsync(query));
        Assert.Equal(["b1", "b2"], await EventsAsync(query with { Pages = [new("b")] }));
        Assert.Equal(["b1"], await EventsAsync(query with { Pages = [new("b")], Incident = new IncidentId("i-1") }));
        Assert.Equal(["c1", "b1"], await EventsAsync(query with { Kinds = [EventKind.IncidentUpdate], NewestFirst = true, Limit = 2 }));
    }

    [Fact]
    public async Task Events_are_found_between_positions()
    {
        await AppendStoryAsync();
        var query = new EventQuery { After = new EventPosition(1), Before = new EventPosition(5) };

        Assert.Equal(["a2", "b1", "quiet"], await EventsAsync(query));
        Assert.Equal(["quiet", "b1"], await EventsAsync(query with { NewestFirst = true, Pages = [new("b"), new("c")] }));
        Assert.Equal(["a2", "b1", "quiet"], await EventsAsync(query with { Kinds = [EventKind.IncidentUpdate] }));
        Assert.Equal(["b1", "quiet"], await EventsAsync(query with { Until = At(2) }));
        Assert.Empty(await EventsAsync(query with { After = Log.End, Before = null }));
    }

    private async Task<string[]> EventsAsync(EventQuery query) =>
        [.. (await Status.FindEventsAsync(query, Cancellation)).Select(e => e.Id.Value)];

    private async Task AppendStoryAsync()
    {
        await AppendAsync("a", Some.Event("a1", published: At(1)), Some.Event("a2", published: At(2)));
        await AppendAsync(
            "b",
            Some.Event("b1", published: At(0), observed: At(9)),
            Some.Event("quiet", published: At(0)) with { Silent = true },
            Some.ComponentEvent("b2", At(2)));
        await AppendAsync("c", Some.Event("c1", observed: At(0)), Some.ComponentEvent("of us", At(3)) with { Kind = EventKind.PageUnreadable });
    }

    private async Task AppendAsync(string page, params StatusEvent[] events) => await Log.AppendAsync(
        Some.CommitOf(new PageKey(page), [.. events.Select(e => e with { Page = e.Page with { Key = new PageKey(page) } })]), Cancellation);
}
