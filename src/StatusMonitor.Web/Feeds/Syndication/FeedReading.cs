using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>
/// Finds what a feed tells: of each update the newest that was said of it, once. What was recorded in silence is not in it,
/// as it is sent to nobody.
/// </summary>
internal static class FeedReading
{
    /// <summary>Entries of a feed.</summary>
    public const int Most = 50;

    private const int Batch = 200;

    /// <summary>A rare impact among much else: looked for so far, that no subscriber can make us read the whole log.</summary>
    private const int MostBatches = 10;

    /// <summary>The newest first.</summary>
    public static async ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(
        IStatusReader log, Scope scope, FeedFilter filter, CancellationToken cancellationToken)
    {
        var (seen, newest) = (new HashSet<Guid>(), new List<StatusEvent>());
        EventPosition? before = null;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var query = new EventQuery { Pages = scope.Pages, Kinds = filter.Kinds, WithSilent = false, Before = before, NewestFirst = true, Limit = Batch };
            var events = await log.FindEventsAsync(query, cancellationToken);
            newest.AddRange(events.Where(news => filter.Takes(news) && seen.Add(StableId.Of(news))));
            if (newest.Count >= Most || events.Count < Batch) break;
            before = events[^1].Position;
        }

        return [.. newest.Take(Most)];
    }
}
