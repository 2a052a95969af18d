using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.EventLog;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteEventLogTests : EventLogBehaviour
{
    private readonly TemporaryFolder folder = new();

    protected override async ValueTask<IEventLog> OpenAsync() =>
        await SqliteEventLog.OpenAsync(new SqliteLogOptions { Path = folder.Log }, TimeProvider.System, null, Cancellation);

    protected override void Close() => folder.Dispose();
}
