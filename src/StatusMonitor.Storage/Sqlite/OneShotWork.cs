using System.Text.Json;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

internal sealed class OneShotWork(OneShot oneShot) : WriteWork
{
    private readonly byte[] document = JsonSerializer.SerializeToUtf8Bytes(oneShot, StorageJson.Default.OneShot);

    protected override void Apply(WriteSession session) => session.SaveOneShot(oneShot, document);
}
