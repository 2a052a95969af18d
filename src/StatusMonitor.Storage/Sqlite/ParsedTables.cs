using StatusMonitor.Diffing;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The tables that are small, are read whole, and change little from one reading to the next. Shared by all who read.</summary>
internal sealed class ParsedTables
{
    public ParsedTable<PageState> Pages { get; } = new(StorageJson.Default.PageState);

    public ParsedTable<KnownComponent[]> Components { get; } = new(StorageJson.Default.KnownComponentArray);
}
