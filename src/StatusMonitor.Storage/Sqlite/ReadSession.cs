using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>One connection that reads, with its statements. Not thread-safe: the pool hands it to one caller at a time.</summary>
internal sealed partial class ReadSession(SqliteConnection connection, ParsedTables parsed) : IDisposable
{
    private readonly Statements statements = new(connection);

    public EventPosition ReadEnd() => new(statements["EventEnd"].Number());

    public List<StatusEvent> ReadEvents(EventPosition after, int limit) =>
        statements["EventsAfter"].Read(EventOf, ("@after", after.Value), ("@limit", (long)limit));

    public PageState? ReadPage(PageKey page) =>
        statements["PageRead"].Read(r => Parse(r, 0, StorageJson.Default.PageState), ("@key", page.Value)).SingleOrDefault();

    /// <summary>Positions of the events a query asks for, in order.</summary>
    public List<long> FindHistory(HistoryQuery query)
    {
        (string, object?) since = ("@since", query.Since is { } instant ? SqliteInstant.From(instant) : long.MinValue);
        if (query.Pages.Count == 0)
            return statements["HistoryOfAll"].Read(r => r.GetInt64(0), since, ("@kinds", ListOf(AllKinds.Select(EventKindNames.Of))));
        string[] keys = [.. query.Pages.Select(p => p.Value)];
        return statements["HistoryOfPages"].Read(
            r => r.GetInt64(0), since, ("@pages", JsonSerializer.Serialize(keys, StorageJson.Default.StringArray)));
    }

    public List<StatusEvent> ReadEvents(IEnumerable<long> positions) =>
        [.. positions.SelectMany(p => statements["EventAt"].Read(EventOf, ("@position", p)))];

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private static StatusEvent EventOf(SqliteDataReader row) =>
        Parse(row, 1, StatusMonitorJson.Event) with { Position = new EventPosition(row.GetInt64(0)) };

    private static T Parse<T>(SqliteDataReader row, int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(column), type) ?? throw new JsonException("The document is null.");
}
