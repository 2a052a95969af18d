using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteReadOnlyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_only_disk_is_said_to_be_one_and_can_still_be_read()
    {
        using var disk = MountedDisk.Mount("4m");
        var path = Path.Combine(disk.Path, "statusmon.db");
        await using (var log = await SqliteTestLog.OpenAsync(path))
            await log.AppendManyAsync(0, 30);
        disk.MakeReadOnly();

        var failure = await SqliteTestLog.FailureOfAsync(() => SqliteTestLog.OpenAsync(path));
        Assert.Equal(EventLogFailure.ReadOnly, failure.Failure);
        Assert.Contains(disk.Path, failure.Message, StringComparison.Ordinal);

        var options = new SqliteLogOptions { Path = path };
        await using var reader = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, Cancellation);
        Assert.Equal(30, (await reader.EventsAsync()).Count);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_read_only_folder_is_said_to_be_one()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may write to every folder.");
        if (OperatingSystem.IsWindows())
            Assert.Skip("A folder's own read-only mark does not bind on Windows.");
        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync());
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(EventLogFailure.ReadOnly, failure.Failure);
    }

    [Fact]
    public async Task A_place_where_no_folder_can_be_is_said_to_be_unusable()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.In("file"), "", Cancellation);

        var failure = await SqliteTestLog.FailureOfAsync(() => SqliteTestLog.OpenAsync(folder.In("file/statusmon.db")));
        Assert.Equal(EventLogFailure.Unavailable, failure.Failure);
        Assert.Contains(folder.In("file"), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_said_to_be_unusable()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Log);

        var failure = await SqliteTestLog.FailureOfAsync(() => folder.OpenAsync());
        Assert.Equal(EventLogFailure.Unavailable, failure.Failure);
        Assert.Contains(folder.Log, failure.Message, StringComparison.Ordinal);
    }
}
