using Microsoft.Extensions.Time.Testing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteSharingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_opening_is_refused_while_the_first_lasts()
    {
        await using (var log = await folder.OpenAsync())
        {
            var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync());
            Assert.Equal(EventLogFailure.InUse, failure.Failure);
            Assert.Contains($"{folder.Path} is in use by process {Environment.ProcessId}", failure.Message, StringComparison.Ordinal);
            await log.AppendManyAsync(0, 1);
        }

        await using var again = await folder.OpenAsync();
        Assert.Equal(new EventPosition(1), again.End);
    }

    [Fact]
    public async Task Another_process_that_holds_the_log_is_named_and_readers_read_beside_it()
    {
        using var other = OtherProcess.AppendingTo(folder.Log);
        await other.ReadIdAsync();

        var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync());
        Assert.Equal(EventLogFailure.InUse, failure.Failure);
        Assert.Contains($"process {other.Id}", failure.Message, StringComparison.Ordinal);

        await using var reader = await folder.OpenReaderAsync();
        await reader.WaitAsync(new EventPosition(10), Cancellation);
        var ids = await reader.IdsAsync();
        Assert.Equal(Enumerable.Range(0, ids.Length).Select(i => $"e{i}"), ids);
        Assert.InRange(reader.End.Value, ids.Length, long.MaxValue);
        Assert.InRange((await reader.HistoryAsync(null, Some.Page)).Length, ids.Length, int.MaxValue);
        Assert.Empty(await reader.ReadCursorsAsync(Cancellation));
    }

    [Fact]
    public async Task A_folder_held_by_the_caller_stays_held_when_the_log_closes()
    {
        using var held = DataFolder.Open(folder.Path);
        var options = new SqliteLogOptions { Path = held.LogPath, Folder = held };
        await using (var log = await SqliteEventLog.OpenAsync(options, TimeProvider.System, null, Cancellation))
            await log.AppendManyAsync(0, 1);

        Assert.Equal(EventLogFailure.InUse, Assert.Throws<EventLogException>(() => DataFolder.Open(folder.Path)).Failure);
    }

    [Fact]
    public async Task A_reader_sees_what_is_appended_after_it_was_opened()
    {
        var time = new FakeTimeProvider();
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, 1);
        await using var reader = await folder.OpenReaderAsync(time);
        Assert.Equal(new EventPosition(1), reader.End);
        var waiting = reader.WaitAsync(new EventPosition(1), Cancellation).AsTask();
        await log.AppendManyAsync(1, 2);
        Assert.False(waiting.IsCompleted);

        await Patience.UntilAsync(() => waiting.IsCompleted, () => time.Advance(TimeSpan.FromMilliseconds(200)));
        await waiting;
        Assert.Equal(["e0", "e1", "e2"], await reader.IdsAsync());
        Assert.Equal(new EventPosition(3), reader.End);
    }

    [Fact]
    public async Task A_reader_sees_the_deliveries_of_the_running_log()
    {
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, 2);
        await using var reader = await folder.OpenReaderAsync();
        await log.SaveDeliveryAsync(
            SomeDelivery.Parking(2) with { Told = [SomeDelivery.Told(1)], Wait = SomeDelivery.Wait(2), Held = [SomeDelivery.Held(1)] }, Cancellation);

        Assert.Equal([SomeDelivery.Wait(2)], await reader.ReadWaitsAsync(Cancellation));
        Assert.Equal([SomeDelivery.Held(1)], await reader.ReadHeldAsync(Cancellation));
        Assert.Equal([SomeDelivery.Parked(2)], await reader.ReadParkedAsync(Cancellation));
        Assert.Equal([(SomeDelivery.Handler, SomeDelivery.Told(1))], await reader.ReadToldAsync(Some.Noon, 10, Cancellation));
        Assert.Equal(new EventPosition(2), Assert.Single(await reader.ReadCursorsAsync(Cancellation)).Position);
    }

    [Fact]
    public async Task Waiting_of_a_reader_can_be_cancelled()
    {
        await folder.FillAsync(1);
        await using var reader = await folder.OpenReaderAsync(new FakeTimeProvider());
        using var cancel = new CancellationTokenSource();
        var waiting = reader.WaitAsync(new EventPosition(1), cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_reader_of_a_log_that_is_not_there_makes_none()
    {
        var missing = await SqliteTestLog.FailureOfAsync(() => folder.OpenReaderAsync());
        Assert.Equal(EventLogFailure.Unavailable, missing.Failure);
        Assert.Contains("statusmon watch", missing.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Contents());

        await File.WriteAllBytesAsync(folder.Log, [], Cancellation);
        Assert.Equal(EventLogFailure.Unavailable, (await SqliteTestLog.FailureOfAsync(() => folder.OpenReaderAsync())).Failure);
    }
}
