using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// A table of keys and documents as it was last read. The rows are read each time; a document that is still the same,
/// byte for byte, is not parsed again. Holds what the table holds and nothing older. Thread-safe.
/// </summary>
internal sealed class ParsedTable<T>(JsonTypeInfo<T> type) where T : class
{
    private volatile Dictionary<string, Entry> latest = [];

    public List<TRow> Read<TRow>(Statement statement, Func<string, T, TRow> make)
    {
        var (former, present) = (latest, new Dictionary<string, Entry>(StringComparer.Ordinal));
        var rows = statement.Read(row =>
        {
            var key = row.GetString(0);
            var entry = EntryOf(former.GetValueOrDefault(key), row);
            present[key] = entry;
            return make(key, entry.Parsed);
        });
        latest = present;
        return rows;
    }

    /// <summary>Compared where SQLite holds it, so that nothing is copied that is known.</summary>
    private Entry EntryOf(Entry? former, SqliteDataReader row)
    {
        var document = raw.sqlite3_column_blob(row.Handle, 1);
        return former is not null && document.SequenceEqual(former.Document)
            ? former
            : new Entry(document.ToArray(), JsonSerializer.Deserialize(document, type) ?? throw new JsonException("The document is null."));
    }

    private sealed record Entry(byte[] Document, T Parsed);
}
