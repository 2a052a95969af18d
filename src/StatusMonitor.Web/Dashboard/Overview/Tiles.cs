using StatusMonitor.EventLog;
using StatusMonitor.Polling;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>From a reading, what is stored and what is open to one tile. Pure.</summary>
internal static class Tiles
{
    private const int MostOpen = 3;

    /// <summary>Where a page without a category stands.</summary>
    public const string NoCategory = "other";

    public static TileModel Of(PageReading reading, PageState? stored, IReadOnlyList<IncidentRecord> open, Links links, DateTimeOffset now)
    {
        var (status, state) = (reading.Status, States.Of(reading.Status));
        return new TileModel
        {
            Key = reading.Key,
            Name = IncidentLines.Named(reading.Name),
            Address = links.Page(reading.Key),
            State = state,
            Category = CategoryOf(reading),
            ReadAt = status?.ReadAt ?? stored?.ReadAt,
            IsStale = status is { Failure: null, ReadAt: { } readAt } && now - readAt > (3 * reading.Interval) + TimeSpan.FromMinutes(1),
            Before = state == ShownState.NotRead && stored?.ReadAt is not null ? States.Of(stored.Condition) : null,
            Failure = status?.Failure is { } failure ? Failures.Of(failure, status.FailureDetail) : null,
            FailingSince = status?.FailingSince,
            Open = [.. IncidentLines.GravestFirst(open).Take(MostOpen).Select(record => IncidentLines.Of(record, links))],
            More = Math.Max(0, open.Count - MostOpen),
        };
    }

    public static string CategoryOf(PageReading reading) => reading.Category is { Length: > 0 } category ? category : NoCategory;

    /// <summary>The worst first; of equals those with news, the newest first; then by name.</summary>
    public static IEnumerable<TileModel> WorstFirst(IEnumerable<TileModel> tiles) => tiles
        .OrderByDescending(tile => tile.State)
        .ThenByDescending(tile => tile.Open.Max(line => (DateTimeOffset?)(line.PublishedAt ?? line.BeganAt)) ?? tile.FailingSince ?? DateTimeOffset.MinValue)
        .ThenBy(tile => tile.Name, StringComparer.OrdinalIgnoreCase);
}
