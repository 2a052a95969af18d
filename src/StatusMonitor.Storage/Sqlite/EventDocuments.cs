using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Events as the documents they are stored as, made by the caller's thread so that the writer need not.</summary>
internal static class EventDocuments
{
    /// <summary>The position is a column and no part of the document: it is not known before the transaction.</summary>
    public static (StatusEvent Event, byte[] Document)[] Of(IReadOnlyList<StatusEvent> news) =>
        [.. news.Select(e => (e, JsonSerializer.SerializeToUtf8Bytes(e with { Position = EventPosition.Start }, StatusMonitorJson.Event)))];
}
