using System.Text.Json;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

internal sealed class SilenceWork(Silence silence) : WriteWork
{
    private readonly byte[] document = JsonSerializer.SerializeToUtf8Bytes(silence, StorageJson.Default.Silence);

    protected override void Apply(WriteSession session) => session.SaveSilence(silence, document);
}
