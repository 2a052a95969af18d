using System.Text.Json;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task A_new_log_is_empty()
    {
        Assert.Equal(EventPosition.Start, Log.End);
        Assert.Empty(await Log.EventsAsync());
        Assert.Null(await Log.ReadPageAsync(Some.Page, Cancellation));
        Assert.Empty(await Log.HistoryAsync(null));
    }

    [Fact]
    public async Task Positions_begin_at_one_and_have_no_gaps()
    {
        Assert.Equal(new EventPosition(2), await Log.AppendAsync(Some.Commit(Some.Event("a"), Some.Event("b")), Cancellation));
        Assert.Equal(new EventPosition(2), await Log.AppendAsync(Some.Commit(), Cancellation));
        Assert.Equal(new EventPosition(3), await Log.AppendAsync(Some.Commit(Some.Event("c")), Cancellation));

        var events = await Log.EventsAsync();
        Assert.Equal(["a", "b", "c"], events.Select(e => e.Id.Value));
        Assert.Equal([1, 2, 3], events.Select(e => e.Position.Value));
        Assert.Equal(new EventPosition(3), Log.End);
    }

    [Fact]
    public async Task A_known_event_is_passed_over_and_takes_no_position()
    {
        await Log.AppendAsync(Some.Commit(Some.Event("a"), Some.Event("a"), Some.Event("b")), Cancellation);
        await Log.AppendAsync(Some.Commit(Some.Event("b"), Some.Event("c"), Some.Event("a")), Cancellation);

        Assert.Equal(["a", "b", "c"], await Log.IdsAsync());
        Assert.Equal([1, 2, 3], (await Log.EventsAsync()).Select(e => e.Position.Value));
        Assert.Equal(new EventPosition(3), Log.End);
    }

    [Fact]
    public async Task An_event_comes_back_as_it_was_stored()
    {
        var stored = Some.Event("a", published: Some.Noon.AddTicks(-3)) with
        {
            Late = true,
            Silent = true,
            Position = new EventPosition(77),
            Before = new EventBefore { Body = "\u202eolder\0<b>", Components = [new ComponentChange(new ComponentId("c"), "C", null, null)] },
            Reading = new EventReading(PollFailure.Html, "a web page", Some.Noon),
            Move = new EventMove("host", "a.example", "b.example"),
        };
        await Log.AppendAsync(Some.Commit(stored), Cancellation);

        var read = Assert.Single(await Log.EventsAsync());
        Assert.Equal(Json(stored with { Position = new EventPosition(1) }), Json(read));
        Assert.Equal(Some.Noon.AddTicks(-3), read.Update!.PublishedAt);
        Assert.Equal(Some.Noon, read.ObservedAt);
    }

    [Fact]
    public async Task A_page_comes_back_as_it_was_stored_and_the_last_one_counts()
    {
        await Log.AppendAsync(Some.Commit(), Cancellation);
        var state = new PageState
        {
            Key = Some.Page,
            Identity = Some.Identity,
            Name = "Acme",
            FirstReadAt = Some.Noon,
            ReadAt = Some.Noon.AddTicks(5).ToOffset(TimeSpan.FromHours(-7)),
            Resources = new Dictionary<string, ResourceState>
            {
                ["Summary/Primary"] = new()
                {
                    Validators = new Validators { Url = "https://acme.example/", ETag = "W/\"\u00e9 x\"", LastModified = "Tue", ReaderVersion = 3 },
                    Stamp = Some.Noon.AddTicks(9),
                    IsBaselined = true,
                    Failure = PollFailure.CutShort,
                },
            },
            IsStampTrusted = false,
            LastEndedAt = Some.Noon,
            OpenIncidents = 4,
            Failure = PollFailure.Timeout,
            Foreign = new PageIdentity("other"),
            ForeignSeen = 2,
        };
        await Log.AppendAsync(new PageCommit { State = state }, Cancellation);

        var read = await Log.ReadPageAsync(Some.Page, Cancellation);
        Assert.Equivalent(state, read, strict: true);
        Assert.Equal(state.ReadAt, read!.ReadAt);
        Assert.Null(await Log.ReadPageAsync(new PageKey("another"), Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_append_that_fails_leaves_all_as_it_was(bool inEvents)
    {
        var before = new PageCommit
        {
            State = Some.State() with { Name = "before" },
            Identity = Some.Identity,
            Events = [Some.Event("a")],
            Incidents = [Some.Incident("i-1")],
            Components = Some.Components(new KnownComponent(new ComponentId("c"), "C", "operational", 1)),
        };
        await Log.AppendAsync(before, Cancellation);

        var failing = before with
        {
            State = Some.State() with { Name = "after" },
            Events = inEvents ? new FailingList<StatusEvent>(Some.Event("b")) : [Some.Event("b")],
            Incidents = inEvents ? [Some.Incident("i-2")] : new FailingList<KnownIncident>(Some.Incident("i-2")),
            Components = Some.Components(),
        };
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Log.AppendAsync(failing, Cancellation));

        await Behaves.AsAfterAsync(Log, before, Cancellation);
        Assert.Equal(new EventPosition(2), await Log.AppendAsync(Some.Commit(Some.Event("b")), Cancellation));
    }

    [Fact]
    public async Task What_is_known_without_an_identity_is_refused()
    {
        var commit = new PageCommit { State = Some.State(), Incidents = [Some.Incident("i-1")], Events = [Some.Event("a")] };

        await Assert.ThrowsAsync<ArgumentException>(async () => await Log.AppendAsync(commit, Cancellation));
        Assert.Empty(await Log.EventsAsync());
    }

    [Fact]
    public async Task An_append_cancelled_beforehand_stores_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Log.AppendAsync(Some.Commit(Some.Event("a")), new CancellationToken(true)));

        Assert.Equal(new EventPosition(1), await Log.AppendAsync(Some.Commit(Some.Event("b")), Cancellation));
        Assert.Equal(["b"], await Log.IdsAsync());
    }

    [Fact]
    public async Task A_closed_log_says_so()
    {
        await Log.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.AppendAsync(Some.Commit(), Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.ReadPageAsync(Some.Page, Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.WaitAsync(Log.End, Cancellation));
    }

    private static string Json(StatusEvent statusEvent) => JsonSerializer.Serialize(statusEvent, StatusMonitorJson.Event);
}
