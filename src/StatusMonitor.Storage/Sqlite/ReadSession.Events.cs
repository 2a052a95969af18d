using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    /// <summary>
    /// Up to so many events of a kind within a span of time are sorted by their positions; where there are more, the
    /// kind is walked in the log's order, and enough of them are met soon.
    /// </summary>
    private const long MostSorted = 20_000;

    private static readonly EventKind[] AllKinds = Enum.GetValues<EventKind>();

    /// <summary>Finds the positions first, each kind's or page's in its own index; of the documents only those wanted are read.</summary>
    public List<StatusEvent> FindEvents(EventQuery query) => AsOfNow(() =>
    {
        var positions = FindPositions(query);
        var ordered = query.NewestFirst ? positions.OrderDescending() : positions.Order();
        return ReadEvents(ordered.Take(query.Limit));
    });

    private IEnumerable<long> FindPositions(EventQuery query)
    {
        var values = ValuesOf(query);
        var isTimed = query.Since is not null || query.Until is not null;
        if (query.Incident is { } incident)
            return Find("EventsOfIncident", query, [.. values, ("@page", query.Pages.Single().Value), ("@incident", incident.Value)]);
        if (query.Pages.Count > 0)
            return query.Pages.Distinct().SelectMany(page =>
                Find(isTimed ? "EventsOfPageByTime" : "EventsOfPage", query, [.. values, ("@page", page.Value)]));
        return query is { Kinds.Count: 0, WithSilent: true } && !isTimed
            ? Find("EventsOfAll", query, values)
            : FindByKinds(query, values, isTimed);
    }

    private IEnumerable<long> FindByKinds(EventQuery query, (string, object?)[] values, bool isTimed)
    {
        long[] silences = query.WithSilent ? [0, 1] : [0];
        return
            from kind in query.Kinds.Count == 0 ? AllKinds : query.Kinds.Distinct()
            from silent in silences
            from position in FindOfKind(query, [.. values, ("@kind", EventKindNames.Of(kind)), ("@silent", silent)], isTimed)
            select position;
    }

    private List<long> FindOfKind(EventQuery query, (string, object?)[] values, bool isTimed) =>
        Find(isTimed && IsSoonSorted(values) ? "EventsByTime" : "EventsOfKind", query, values);

    private List<long> Find(string name, EventQuery query, (string, object?)[] values) =>
        statements[name, query.NewestFirst ? "newest" : "oldest"].Read(row => row.GetInt64(0), values);

    private bool IsSoonSorted((string, object?)[] values) =>
        statements["EventsWithin"].Number([.. values, ("@limit", MostSorted + 1)]) <= MostSorted;

    private static (string, object?)[] ValuesOf(EventQuery query) =>
    [
        ("@after", query.After?.Value ?? 0),
        ("@before", query.Before?.Value ?? long.MaxValue),
        ("@since", SinceOf(query)),
        ("@until", UntilOf(query)),
        ("@kinds", ListOf(query.Kinds.Select(EventKindNames.Of))),
        ("@silent", query.WithSilent ? 1L : 0L),
        ("@limit", (long)query.Limit),
    ];

    private static long SinceOf(EventQuery query) => query.Since is { } since ? SqliteInstant.From(since) : long.MinValue;

    private static long UntilOf(EventQuery query) => query.Until is { } until ? SqliteInstant.From(until) : long.MaxValue;
}
