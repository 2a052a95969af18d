using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Model;
using StatusMonitor.Web.Streaming;
using Xunit;

namespace StatusMonitor.Tests.Web.Streaming;

public sealed class LogFeedTests
{
    [Fact]
    public async Task Many_listeners_share_one_reading_and_the_very_same_bytes()
    {
        await using var log = new CountedReads();
        using var feed = new LogFeed(log, NullLogger<LogFeed>.Instance);
        var waiting = Enumerable.Range(0, 500).Select(_ => feed.ReadAsync(EventPosition.Start, CancellationToken.None).AsTask()).ToList();

        await log.AddAsync(3);
        var all = await Task.WhenAll(waiting);

        Assert.Equal(1, log.Reads);
        Assert.All(all, entries => Assert.Same(all[0][0], entries[0]));
    }

    [Fact]
    public async Task Who_is_far_behind_gets_all_in_order_and_disturbs_nobody()
    {
        await using var log = new CountedReads();
        using var feed = new LogFeed(log, NullLogger<LogFeed>.Instance);
        await log.AddAsync(1000);
        var near = feed.ReadAsync(log.End, CancellationToken.None).AsTask();

        List<long> seen = [];
        for (var at = EventPosition.Start; at < log.End; at = new EventPosition(seen[^1]))
            seen.AddRange((await feed.ReadAsync(at, CancellationToken.None)).Select(entry => entry.Position.Value));

        Assert.Equal(Enumerable.Range(1, 1000).Select(n => (long)n), seen);
        await log.AddAsync(1);
        Assert.Equal(1001, Assert.Single(await near).Position.Value);
    }

    [Fact]
    public async Task One_that_leaves_takes_nobody_along()
    {
        await using var log = new CountedReads();
        using var feed = new LogFeed(log, NullLogger<LogFeed>.Instance);
        using var leaving = new CancellationTokenSource();
        var (first, second) = (feed.ReadAsync(EventPosition.Start, leaving.Token).AsTask(), feed.ReadAsync(EventPosition.Start, CancellationToken.None).AsTask());

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await log.AddAsync(1);

        Assert.Single(await second);
    }

    [Fact]
    public async Task Large_events_are_not_kept_without_bound_and_none_is_lost()
    {
        await using var log = new CountedReads();
        using var feed = new LogFeed(log, NullLogger<LogFeed>.Instance);
        List<long> seen = [];
        for (var round = 0; round < 40; round++)
        {
            await log.AddAsync(5, new string('x', 100_000));
            while (seen.LastOrDefault() < log.End.Value)
                seen.AddRange((await feed.ReadAsync(new EventPosition(seen.LastOrDefault()), CancellationToken.None)).Select(entry => entry.Position.Value));
        }

        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), seen);
        var before = log.Reads;
        await feed.ReadAsync(EventPosition.Start, CancellationToken.None);
        Assert.Equal(before + 1, log.Reads);
    }
}
