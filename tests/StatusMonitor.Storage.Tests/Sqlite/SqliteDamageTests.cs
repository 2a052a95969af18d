using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteDamageTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Damages => [.. DamagedFiles.All.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_file_is_refused_and_left_as_it_is(string damage)
    {
        await folder.FillAsync(300);
        DamagedFiles.All[damage](folder.Log);
        var before = folder.Contents();

        var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync());

        Assert.Equal(EventLogFailure.Corrupt, failure.Failure);
        Assert.Contains(folder.Log, failure.Message, StringComparison.Ordinal);
        Assert.Contains("left as it is", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public async Task A_refused_file_lets_its_folder_go()
    {
        await folder.FillAsync(3);
        var whole = await File.ReadAllBytesAsync(folder.Log, Cancellation);
        DamagedFiles.All["header"](folder.Log);
        await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync());
        await File.WriteAllBytesAsync(folder.Log, whole, Cancellation);

        await using var log = await folder.OpenAsync();
        Assert.Equal(new EventPosition(3), log.End);
    }

    [Fact]
    public async Task A_damaged_file_is_left_as_it_is_by_readers()
    {
        await folder.FillAsync(300);
        DamagedFiles.All["pages in the middle"](folder.Log);
        var before = folder.Contents()["statusmon.db"];

        await using (var reader = await folder.OpenReaderAsync())
        {
            var failure = await Assert.ThrowsAsync<EventLogException>(() => reader.EventsAsync());
            Assert.Equal(EventLogFailure.Corrupt, failure.Failure);
        }

        Assert.Equal(before, folder.Contents()["statusmon.db"]);
    }

    [Fact]
    public async Task Damage_found_later_ends_all_writing()
    {
        await folder.FillAsync(300);
        DamagedFiles.All["pages in the middle"](folder.Log);
        var before = folder.Contents()["statusmon.db"];
        await using (var log = await folder.OpenAsync(checkWholeUpTo: 0))
        {
            Assert.Equal(EventLogFailure.Corrupt, (await Assert.ThrowsAsync<EventLogException>(() => log.EventsAsync())).Failure);

            var refused = await Assert.ThrowsAsync<EventLogException>(
                async () => await log.AppendAsync(Some.Commit(Some.Event("new")), Cancellation));
            Assert.Equal(EventLogFailure.Corrupt, refused.Failure);
            Assert.Equal(new EventPosition(300), log.End);
        }

        Assert.Equal(before, folder.Contents()["statusmon.db"]);
    }

    [Fact]
    public async Task Of_a_large_file_all_but_the_events_is_checked()
    {
        await folder.FillAsync(300);
        await using (var log = await folder.OpenAsync())
            await log.Writer.DoAsync(new SqlWork("UPDATE known_incident SET document = zeroblob(100000)"), Cancellation);
        using (var file = File.OpenWrite(folder.Log))
        {
            file.Position = file.Length - (3 * PageSize);
            file.Write(Enumerable.Repeat((byte)0xa5, 2 * PageSize).ToArray());
        }

        var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync(checkWholeUpTo: 0));
        Assert.Equal(EventLogFailure.Corrupt, failure.Failure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(PageSize)]
    public async Task A_write_ahead_log_that_a_power_cut_left_empty_is_no_damage(int zeros)
    {
        await folder.FillAsync(30);
        await File.WriteAllBytesAsync(folder.Log + "-wal", new byte[zeros], Cancellation);

        await using var log = await folder.OpenAsync();
        Assert.Equal(new EventPosition(30), log.End);
        await log.AppendManyAsync(30, 1);
    }
}
