using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task Reading_goes_on_after_a_position_up_to_a_limit()
    {
        await Log.AppendAsync(Some.Commit(Some.Event("a"), Some.Event("b"), Some.Event("c")), Cancellation);

        Assert.Equal(["b"], (await Log.ReadAsync(new EventPosition(1), 1, Cancellation)).Select(e => e.Id.Value));
        Assert.Equal(["b", "c"], (await Log.ReadAsync(new EventPosition(1), 9, Cancellation)).Select(e => e.Id.Value));
        Assert.Empty(await Log.ReadAsync(new EventPosition(3), 9, Cancellation));
        Assert.Empty(await Log.ReadAsync(new EventPosition(99), 9, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Log.ReadAsync(default, 0, Cancellation));
    }

    [Fact]
    public async Task A_reader_with_a_cursor_skips_nothing_while_many_append()
    {
        const int Appenders = 16, Each = 40;
        var appending = Enumerable.Range(0, Appenders).Select(a => Task.Run(() => AppendManyAsync(a, Each), Cancellation)).ToArray();

        var seen = new List<StatusEvent>();
        var cursor = EventPosition.Start;
        while (seen.Count < Appenders * Each)
        {
            await Log.WaitAsync(cursor, Cancellation);
            var news = await Log.ReadAsync(cursor, 7, Cancellation);
            Assert.NotEmpty(news);
            seen.AddRange(news);
            cursor = news[^1].Position;
        }

        await Task.WhenAll(appending);
        Assert.Equal(Enumerable.Range(1, Appenders * Each).Select(p => (long)p), seen.Select(e => e.Position.Value));
        Assert.Equal(Appenders * Each, seen.DistinctBy(e => e.Id).Count());
        Assert.Equal(Log.End, cursor);
    }

    [Fact]
    public async Task Whoever_appended_finds_the_event_at_once()
    {
        for (var i = 0; i < 20; i++)
        {
            var position = await Log.AppendAsync(Some.Commit(Some.Event($"e{i}")), Cancellation);
            Assert.Equal($"e{i}", Assert.Single(await Log.ReadAsync(new EventPosition(position.Value - 1), 1, Cancellation)).Id.Value);
        }
    }

    [Fact]
    public async Task Waiting_ends_with_the_event_waited_for()
    {
        var waiting = Log.WaitAsync(new EventPosition(1), Cancellation).AsTask();
        await Log.AppendAsync(Some.Commit(Some.Event("a")), Cancellation);
        await Log.AppendAsync(Some.Commit(Some.Event("a")), Cancellation);
        Assert.False(waiting.IsCompleted);

        await Log.AppendAsync(Some.Commit(Some.Event("b")), Cancellation);
        await waiting;
        await Log.WaitAsync(new EventPosition(1), Cancellation);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_by_one_without_ending_it_for_others()
    {
        using var one = new CancellationTokenSource();
        var cancelled = Log.WaitAsync(EventPosition.Start, one.Token).AsTask();
        var other = Log.WaitAsync(EventPosition.Start, Cancellation).AsTask();
        await one.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(other.IsCompleted);
        await Log.AppendAsync(Some.Commit(Some.Event("a")), Cancellation);
        await other;
    }

    [Fact]
    public async Task Closing_ends_all_waiting()
    {
        var waiting = Log.WaitAsync(EventPosition.Start, Cancellation).AsTask();
        await Log.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    [Fact]
    public async Task No_wake_up_is_lost_between_many_that_wait()
    {
        var reached = 0;
        var waiting = Enumerable.Range(0, 200).Select(p => Task.Run(
            async () =>
            {
                await Log.WaitAsync(new EventPosition(p), Cancellation);
                Interlocked.Increment(ref reached);
            },
            Cancellation)).ToArray();
        for (var i = 0; i < 200; i++)
            await Log.AppendAsync(Some.Commit(Some.Event($"e{i}")), Cancellation);

        await Task.WhenAll(waiting);
        Assert.Equal(200, reached);
    }

    [Fact]
    public async Task History_is_of_the_pages_asked_for_in_order_silent_events_included()
    {
        var (acme, other, third) = (Some.Page, new PageKey("other"), new PageKey("third"));
        await Log.AppendAsync(Some.Commit(Some.Event("a"), Some.Event("b") with { Silent = true }), Cancellation);
        await Log.AppendAsync(Some.CommitOf(other, Some.Event("c", other)), Cancellation);
        await Log.AppendAsync(Some.CommitOf(third, Some.Event("d", third)), Cancellation);
        await Log.AppendAsync(Some.Commit(Some.Event("e")), Cancellation);

        Assert.Equal(["a", "b", "c", "d", "e"], await Log.HistoryAsync(null));
        Assert.Equal(["a", "b", "e"], await Log.HistoryAsync(null, acme));
        Assert.Equal(["c", "d"], await Log.HistoryAsync(null, third, other));
        Assert.Empty(await Log.HistoryAsync(null, new PageKey("ACME")));
    }

    [Fact]
    public async Task History_since_an_instant_goes_by_publication_and_else_by_observation()
    {
        var tick = TimeSpan.FromTicks(1);
        await Log.AppendAsync(
            Some.Commit(
                Some.Event("published late, seen early", published: Some.Noon, observed: Some.Noon.AddDays(-1)),
                Some.Event("published early, seen late", published: Some.Noon - tick, observed: Some.Noon.AddDays(1)),
                Some.Event("no time, seen at noon", observed: Some.Noon),
                Some.Event("no time, seen before", observed: Some.Noon - tick),
                Some.ComponentEvent("no update, seen at noon", Some.Noon),
                Some.ComponentEvent("no update, seen before", Some.Noon - tick)),
            Cancellation);

        string[] expected = ["published late, seen early", "no time, seen at noon", "no update, seen at noon"];
        Assert.Equal(expected, await Log.HistoryAsync(Some.Noon));
        Assert.Equal(expected, await Log.HistoryAsync(Some.Noon.ToOffset(TimeSpan.FromHours(5)), Some.Page));
        Assert.Empty(await Log.HistoryAsync(Some.Noon, new PageKey("other")));
    }

    [Fact]
    public async Task History_of_many_events_is_whole_and_in_order()
    {
        string[] ids = [.. Enumerable.Range(0, 1500).Select(i => $"e{i}")];
        await Log.AppendAsync(Some.Commit([.. ids.Select(i => Some.Event(i))]), Cancellation);

        Assert.Equal(ids, await Log.HistoryAsync(null));
        Assert.Equal(ids, await Log.HistoryAsync(Some.Noon.AddDays(-1), Some.Page));
    }

    private async Task AppendManyAsync(int appender, int count)
    {
        for (var i = 0; i < count; i++)
            await Log.AppendAsync(Some.CommitOf(new PageKey($"page-{appender}"), Some.Event($"{appender}-{i}")), Cancellation);
    }
}
