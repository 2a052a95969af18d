using System.Collections.Frozen;
using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The kinds of events as the schema words them, so that the column reads like the document.</summary>
internal static class EventKindNames
{
    private static readonly FrozenDictionary<EventKind, string> Names = Enum.GetValues<EventKind>()
        .ToFrozenDictionary(kind => kind, kind => JsonSerializer.Serialize(kind, StorageJson.Default.EventKind).Trim('"'));

    public static string Of(EventKind kind) => Names[kind];
}
