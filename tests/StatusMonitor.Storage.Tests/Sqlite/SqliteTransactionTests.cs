using Microsoft.Data.Sqlite;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteTransactionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_transaction_that_fails_fails_all_its_callers_and_changes_nothing()
    {
        using var hold = new HoldingWork();
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, 1);
        var holding = log.Writer.DoAsync(hold, Cancellation).AsTask();
        await hold.Begun;
        var before = log.AppendAsync(Some.Commit(Some.Event("b")) with { State = Some.State() with { Name = "changed" } }, Cancellation).AsTask();
        var failing = log.Writer.DoAsync(new SqlWork("INSERT INTO no_such_table VALUES (1)"), Cancellation).AsTask();
        var after = log.SaveCursorAsync(new DeliveryCursor("slack", default, null), null, Cancellation).AsTask();
        hold.Release();
        await holding;

        foreach (var caller in new Task[] { before, failing, after })
            Assert.IsType<SqliteException>((await Assert.ThrowsAsync<EventLogException>(() => caller)).InnerException);
        Assert.Equal(new EventPosition(1), log.End);
        Assert.Equal(["e0"], await log.IdsAsync());
        Assert.Null((await log.ReadPageAsync(Some.Page, Cancellation))!.Name);
        Assert.Null(await log.ReadCursorAsync("slack", Cancellation));
        Assert.Equal(new EventPosition(2), await log.AppendAsync(Some.Commit(Some.Event("b")), Cancellation));
    }

    [Fact]
    public async Task A_full_file_says_so_changes_nothing_and_is_written_again_once_there_is_room()
    {
        var logger = new ListLogger();
        await using var log = await folder.OpenAsync(logger);
        await log.AppendManyAsync(0, 10);
        await log.Writer.DoAsync(new SqlWork("PRAGMA max_page_count = 40"), Cancellation);

        var failure = await SqliteTestLog.FailureOfAsync(() => FillUpAsync(log));
        Assert.Equal(EventLogFailure.Full, failure.Failure);
        Assert.Contains(folder.Log, failure.Message, StringComparison.Ordinal);
        Assert.Equal(EventLogFailure.Full, log.WriteFailure);
        var end = log.End;
        Assert.Equal(end.Value, (await log.EventsAsync()).Count);
        await SqliteTestLog.FailureOfAsync(() => FillUpAsync(log));
        Assert.Equal(end, log.End);

        await log.Writer.DoAsync(new SqlWork("PRAGMA max_page_count = 1000000"), Cancellation);
        Assert.Equal(end.Next, await log.AppendAsync(Some.Commit(Some.Event("room")), Cancellation));
        Assert.Null(log.WriteFailure);
        Assert.Equal([4001, 4002], logger.Events);
    }

    [Fact]
    public async Task A_full_disk_says_so_changes_nothing_and_is_written_again_once_there_is_room()
    {
        using var disk = MountedDisk.Mount("600k");
        var path = Path.Combine(disk.Path, "statusmon.db");
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[200 << 10], Cancellation);
        EventPosition end;
        await using (var log = await SqliteTestLog.OpenAsync(path))
        {
            var failure = await SqliteTestLog.FailureOfAsync(() => FillUpAsync(log));
            Assert.Equal(EventLogFailure.Full, failure.Failure);
            end = log.End;
            Assert.Equal(end.Value, (await log.EventsAsync()).Count);

            File.Delete(ballast);
            Assert.Equal(end.Next, await log.AppendAsync(Some.Commit(Some.Event("room")), Cancellation));
        }

        await using var again = await SqliteTestLog.OpenAsync(path);
        Assert.Equal(end.Next, again.End);
    }

    [Fact]
    public async Task Many_commits_at_once_reach_five_thousand_events_a_second()
    {
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, 1);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => log.AppendManyAsync(i * 20, 20)));

        Assert.Equal(10_000, log.End.Value);
        var took = TimeProvider.System.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper!.WriteLine($"{10_000 / took.TotalSeconds:F0} events a second");
        // Machines are noisy: the goal of 5,000 is measured by the benchmarks; this only keeps the sharing of commits.
        Assert.True(took < TimeSpan.FromSeconds(10), $"took {took}");
    }

    private static async ValueTask<EventPosition> FillUpAsync(SqliteEventLog log)
    {
        for (var i = 0; i < 10_000; i++)
            await log.AppendAsync(Some.Commit(Some.Event(Guid.NewGuid().ToString())), Cancellation);
        return log.End;
    }
}
