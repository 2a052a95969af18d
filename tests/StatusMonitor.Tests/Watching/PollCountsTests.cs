using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>What a page's server answered is counted, each answer once.</summary>
public sealed class PollCountsTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private readonly World _world = new();

    [Fact]
    public void Before_the_first_tick_nothing_is_counted() => Assert.Equal(0, _world.Polls.Requests);

    [Fact]
    public async Task Bodies_and_their_bytes_are_counted_and_what_a_304_spares()
    {
        var sizes = new[] { "summary", "incidents", "maintenances" }.Sum(name => _world.Page.Render(name).LongLength);
        await _world.TickAsync();
        Assert.Equal((3, 0, sizes, 0), (_world.Polls.Changed, _world.Polls.Unchanged, _world.Polls.BytesReceived, _world.Polls.BytesSaved));

        for (var i = 0; i < 2; i++) await _world.TickAfterAsync(Later);
        Assert.Equal((3, 2, sizes, 2 * _world.Page.Render("summary").LongLength), (_world.Polls.Changed, _world.Polls.Unchanged, _world.Polls.BytesReceived, _world.Polls.BytesSaved));
        Assert.Equal(5, _world.Polls.Requests);
    }

    [Fact]
    public async Task A_body_that_proves_to_be_the_same_spares_nothing()
    {
        await _world.TickAsync();
        var received = _world.Polls.BytesReceived;
        _world.Web.Faults["summary"] = () => new PollResult.Unchanged(new Validators { Url = "https://status.acme.example/x", ReaderVersion = 1, BodySize = 7 }) { Received = 7 };
        await _world.TickAfterAsync(Later);
        Assert.Equal((1, 7, 0), (_world.Polls.Unchanged, _world.Polls.BytesReceived - received, _world.Polls.BytesSaved));
    }

    [Fact]
    public async Task Failures_are_counted_by_reason_and_throttling_apart()
    {
        await _world.TickAsync();
        _world.Web.FailAll(PollFailure.Timeout);
        await _world.TickAfterAsync(Later);
        _world.Web.FailAll(new PollResult.Throttled("HTTP 429"));
        await _world.TickAfterAsync(TimeSpan.FromMinutes(10));
        var polls = _world.Polls;
        Assert.True(polls.Throttled > 0);
        Assert.Equal([PollFailure.Timeout], polls.Failed.Keys);
        Assert.Equal(_world.Web.Requests.Count, polls.Requests);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_or_is_refused_is_a_failure_and_no_change()
    {
        await _world.TickAsync();
        _world.Web.ServeInstead("summary", "{"u8.ToArray());
        await _world.TickAfterAsync(Later);
        var received = _world.Polls.BytesReceived;
        _world.Page.Id = "another12345";
        await _world.TickAfterAsync(TimeSpan.FromMinutes(1));
        var polls = _world.Polls;
        Assert.Equal(3, polls.Changed);
        Assert.Equal([PollFailure.Malformed, PollFailure.ForeignPage], polls.Failed.Keys.Order());
        Assert.True(polls.BytesReceived > received);
        Assert.Equal(_world.Web.Requests.Count, polls.Requests);
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        var tally = new PollTally();
        var answer = new PollResult.Unchanged(new Validators { Url = "https://status.acme.example/x", BodySize = 5 });
        tally.Unchanged(answer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            tally.Receive(0);
            tally.Unchanged(answer);
            tally.Failed(PollFailure.Timeout);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((1_001, 5_005, 1_000), (tally.Counts.Unchanged, tally.Counts.BytesSaved, tally.Counts.Failed[PollFailure.Timeout]));
    }
}
