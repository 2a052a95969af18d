using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>Opens logs in a temporary folder, and tells how opening fails.</summary>
internal static class SqliteTestLog
{
    public static ValueTask<SqliteEventLog> OpenAsync(this TemporaryFolder folder, ILogger? logger = null, long checkWholeUpTo = 16 << 20) =>
        OpenAsync(folder.Log, logger, checkWholeUpTo);

    public static ValueTask<SqliteEventLog> OpenAsync(string path, ILogger? logger = null, long checkWholeUpTo = 16 << 20) =>
        SqliteEventLog.OpenAsync(
            new SqliteLogOptions { Path = path, CheckWholeUpTo = checkWholeUpTo }, TimeProvider.System, logger, TestContext.Current.CancellationToken);

    public static ValueTask<SqliteEventReader> OpenReaderAsync(this TemporaryFolder folder, TimeProvider? time = null) =>
        SqliteEventLog.OpenReaderAsync(
            new SqliteLogOptions { Path = folder.Log }, time ?? TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>A closed log of so many events, named e0, e1 … in the order of their positions.</summary>
    public static async Task FillAsync(this TemporaryFolder folder, int count)
    {
        await using var log = await folder.OpenAsync();
        await log.AppendManyAsync(0, count);
    }

    public static async Task AppendManyAsync(this IEventLog log, int from, int count)
    {
        var commit = Some.Known(Some.Incident("i-1")) with { Events = [.. Enumerable.Range(from, count).Select(i => Some.Event($"e{i}"))] };
        await log.AppendAsync(commit, TestContext.Current.CancellationToken);
    }

    public static async Task<EventLogException> FailureOfAsync<T>(Func<ValueTask<T>> opening) =>
        await Assert.ThrowsAsync<EventLogException>(async () => await opening());
}
