using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteOrdersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Orders_of_another_process_are_seen_by_the_running_log()
    {
        await using var log = await folder.OpenAsync();
        using var other = OtherProcess.OrderingIn(folder.Log);
        await other.ReadAnswerAsync();
        var before = await log.ReadRevisionAsync(Cancellation);

        await other.TellAsync("quiet-please");
        Assert.Equal("quiet-please", await other.ReadAnswerAsync());

        Assert.NotEqual(before, await log.ReadRevisionAsync(Cancellation));
        Assert.Equivalent(new[] { SomeDelivery.Silence("quiet-please") }, await log.ReadSilencesAsync(Cancellation), strict: true);
        await log.SaveSilenceAsync(SomeDelivery.Silence("own"), Cancellation);
        Assert.Equal(2, (await log.ReadSilencesAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Orders_are_read_and_written_beside_an_open_log_and_by_both()
    {
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, 2);
        await log.SaveDeliveryAsync(SomeDelivery.Parking(2), Cancellation);
        await log.SaveSilenceAsync(SomeDelivery.Silence("of the service"), Cancellation);
        await using var orders = await OpenAsync();

        Assert.Equal(["of the service"], (await orders.ReadSilencesAsync(Cancellation)).Select(s => s.Id));
        await orders.SaveOneShotAsync(SomeDelivery.OneShot("a"), Cancellation);
        Assert.Equivalent(new[] { SomeDelivery.OneShot("a") }, await log.ReadOneShotsAsync(Cancellation), strict: true);
        Assert.Equivalent(new[] { SomeDelivery.OneShot("a") }, await orders.ReadOneShotsAsync(Cancellation), strict: true);
        Assert.Equal(1, await orders.ReplayAsync(new ReplayQuery { Incident = SomeDelivery.Outage }, Some.Noon, Cancellation));
        Assert.Equal(new EventPosition(2), Assert.Single(await log.ReadHeldAsync(SomeDelivery.Handler, Cancellation)).Position);
        Assert.Equal(await log.ReadRevisionAsync(Cancellation), await orders.ReadRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task Replays_of_two_processes_and_a_service_that_parks_lose_and_double_nothing()
    {
        const int Count = 120;
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, Count);
        using var other = OtherProcess.OrderingIn(folder.Log);
        await other.ReadAnswerAsync();
        using var session = new WatchingSession(folder.Log);

        var moved = 0;
        for (var i = 1; i <= Count; i++)
        {
            await other.TellAsync("replay");
            await log.SaveDeliveryAsync(SomeDelivery.Parking(i), Cancellation);
            Assert.Equal(i, session.CountParkedAndHeld());
            if (i % 3 == 0)
                moved += await log.ReplayAsync(new ReplayQuery(), Some.Noon, Cancellation);
            Assert.Equal(i, session.CountParkedAndHeld());
        }

        for (var i = 0; i < Count; i++)
            moved += int.Parse(await other.ReadAnswerAsync(), System.Globalization.CultureInfo.InvariantCulture);
        moved += await log.ReplayAsync(new ReplayQuery(), Some.Noon, Cancellation);
        Assert.Equal(Count, moved);
        Assert.Equal(Enumerable.Range(1, Count), (await log.ReadHeldAsync(SomeDelivery.Handler, Cancellation)).Select(h => (int)h.Position.Value));
        Assert.Empty(await log.ReadParkedAsync(Cancellation));
    }

    [Fact]
    public async Task The_running_log_waits_while_another_process_writes()
    {
        await using var log = await folder.OpenAsync();
        using var other = new SqliteFile(folder.Log).OpenGuest();
        Run(other, "BEGIN IMMEDIATE");

        var appending = log.AppendAsync(Some.Commit(Some.Event("a")), Cancellation).AsTask();
        await Assert.ThrowsAsync<TimeoutException>(() => appending.WaitAsync(TimeSpan.FromMilliseconds(400), Cancellation));

        Run(other, "COMMIT");
        Assert.Equal(new EventPosition(1), await appending);
    }

    [Fact]
    public async Task Orders_never_checkpoint_nor_tidy_up_when_they_are_closed()
    {
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, 3);
        var before = await File.ReadAllBytesAsync(folder.Log, Cancellation);
        await using (var orders = await OpenAsync())
        {
            for (var i = 0; i < 600; i++)
                await orders.SaveSilenceAsync(SomeDelivery.Silence($"s{i}"), Cancellation);
        }

        // SQLite's own habit is to checkpoint after a thousand pages.
        Assert.InRange(new FileInfo(folder.Log + "-wal").Length, 1200 * 4096, long.MaxValue);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Log, Cancellation));
        await log.AppendManyAsync(3, 1);
        Assert.Equal(600, (await log.ReadSilencesAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Orders_given_while_no_service_runs_are_there_when_it_starts()
    {
        await folder.FillAsync(3);
        await using (var orders = await OpenAsync())
            await orders.SaveSilenceAsync(SomeDelivery.Silence("a"), Cancellation);

        await using var log = await folder.OpenAsync();
        Assert.Single(await log.ReadSilencesAsync(Cancellation));
        Assert.Equal(new EventPosition(3), log.End);
    }

    [Fact]
    public async Task Without_a_log_there_are_no_orders_and_none_is_made()
    {
        var missing = await SqliteTestLog.FailureOfAsync(OpenAsync);
        Assert.Equal(EventLogFailure.Unavailable, missing.Failure);
        Assert.Contains("no event log", missing.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));

        await File.WriteAllBytesAsync(folder.Log, [], Cancellation);
        Assert.Equal(EventLogFailure.Unavailable, (await SqliteTestLog.FailureOfAsync(OpenAsync)).Failure);
        Assert.Empty(await File.ReadAllBytesAsync(folder.Log, Cancellation));
    }

    [Theory]
    [InlineData(1, EventLogFailure.Unavailable)]
    [InlineData(99, EventLogFailure.Newer)]
    public async Task Orders_in_an_older_or_newer_file_are_refused(int version, EventLogFailure expected)
    {
        await folder.FillAsync(1);
        using (var connection = new SqliteFile(folder.Log).OpenWriter())
            Run(connection, $"PRAGMA user_version = {version}; PRAGMA wal_checkpoint(TRUNCATE)");
        var before = folder.Contents();

        Assert.Equal(expected, (await SqliteTestLog.FailureOfAsync(OpenAsync)).Failure);
        Assert.Equal(before, folder.Contents());
    }

    [Theory]
    [InlineData("header")]
    [InlineData("a text file")]
    [InlineData("another program's database")]
    [InlineData("gone, its write-ahead log still there")]
    public async Task Orders_in_a_damaged_file_are_refused_and_it_is_left_as_it_is(string damage)
    {
        await folder.FillAsync(30);
        DamagedFiles.All[damage](folder.Log);
        var before = folder.Contents();

        Assert.Equal(EventLogFailure.Corrupt, (await SqliteTestLog.FailureOfAsync(OpenAsync)).Failure);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public async Task An_order_that_fails_changes_nothing_and_the_next_one_works()
    {
        await using var log = await folder.OpenAsync();
        await using var orders = await OpenAsync();
        await log.Writer.DoAsync(new SqlWork("ALTER TABLE revision RENAME TO away"), Cancellation);
        await Assert.ThrowsAsync<EventLogException>(async () => await orders.SaveSilenceAsync(SomeDelivery.Silence("a"), Cancellation));
        await log.Writer.DoAsync(new SqlWork("ALTER TABLE away RENAME TO revision"), Cancellation);

        await orders.SaveSilenceAsync(SomeDelivery.Silence("b"), Cancellation);
        Assert.Equal(["b"], (await log.ReadSilencesAsync(Cancellation)).Select(s => s.Id));
    }

    [Fact]
    public async Task Closed_orders_say_so()
    {
        await folder.FillAsync(1);
        var orders = await OpenAsync();
        await orders.DisposeAsync();
        orders.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await orders.ReadSilencesAsync(Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await orders.SaveSilenceAsync(SomeDelivery.Silence("a"), Cancellation));
    }

    private ValueTask<SqliteOrders> OpenAsync() =>
        SqliteOrders.OpenAsync(new SqliteLogOptions { Path = folder.Log }, Cancellation);

    private static void Run(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var statement = Statement.Plain(connection, sql);
        statement.Execute();
    }

    /// <summary>Looks from outside, in one transaction.</summary>
    private sealed class WatchingSession(string path) : IDisposable
    {
        private readonly Microsoft.Data.Sqlite.SqliteConnection connection = new SqliteFile(path).OpenReader();

        public long CountParkedAndHeld()
        {
            using var count = Statement.Plain(connection, "SELECT (SELECT count(*) FROM parked) + (SELECT count(*) FROM held)");
            return count.Number();
        }

        public void Dispose() => connection.Dispose();
    }
}
