using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>Which state each component of an incident was in, and when: from what its updates name and from changes that were seen. Pure.</summary>
internal static class AffectedComponents
{
    /// <summary>Rows that are drawn; more are counted.</summary>
    private const int MostRows = 40;

    /// <param name="events">The incident's events, in the order of the log.</param>
    /// <param name="changes">Changes of components of the page in the same time.</param>
    /// <param name="from">Where to begin; what is known from before it moves the beginning.</param>
    /// <param name="until">Where to end.</param>
    /// <returns>Null where no component is named, or there is no time to draw.</returns>
    public static ComponentChart? Of(
        IReadOnlyList<StatusEvent> events, IReadOnlyList<StatusEvent> changes, DateTimeOffset from, DateTimeOffset until)
    {
        var named = events.SelectMany(news => Points(news, news.Update?.PublishedAt ?? news.ObservedAt)).ToList();
        var ids = named.Select(point => point.Key).ToHashSet(StringComparer.Ordinal);
        var seen = changes.SelectMany(news => Points(news, news.ObservedAt)).Where(point => ids.Contains(point.Key));
        List<Point> points = [.. named.Concat(seen).Where(point => point.At <= until).OrderBy(point => point.At)];
        if (points.Count == 0) return null;
        var start = points[0].At < from ? points[0].At : from;
        if (until <= start) return null;
        var rows = points.GroupBy(point => point.Key, StringComparer.Ordinal)
            .Select(own => new ComponentRow(own.Last().Name, Spans([.. own], start, until)))
            .OrderByDescending(row => row.Spans.Max(span => span.State)).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new ComponentChart { From = start, Until = until, Rows = [.. rows.Take(MostRows)], More = Math.Max(0, rows.Count - MostRows) };
    }

    private static List<AffectedSpan> Spans(IReadOnlyList<Point> points, DateTimeOffset from, DateTimeOffset until)
    {
        List<AffectedSpan> spans = [];
        var (at, word) = (from, points[0].Before ?? "");
        foreach (var point in points)
        {
            Add(spans, at, point.At, word);
            (at, word) = (point.At, point.After ?? word);
        }

        Add(spans, at, until, word);
        return spans;
    }

    /// <summary>The same state told again goes on; a state of no length was never one.</summary>
    private static void Add(List<AffectedSpan> spans, DateTimeOffset from, DateTimeOffset until, string word)
    {
        if (until <= from) return;
        if (spans.Count > 0 && spans[^1].Word == word)
            spans[^1] = spans[^1] with { Until = until };
        else
            spans.Add(new AffectedSpan(from, until, word.Length == 0 ? ShownState.NotRead : States.OfComponent(word), PageText.Line(word)));
    }

    private static IEnumerable<Point> Points(StatusEvent news, DateTimeOffset at) => news.Components
        .Where(component => component.Name.Length > 0 || component.Id is not null)
        .Select(component => new Point(component.Id?.Value ?? component.Name, PageText.Line(component.Name), at, component.Before, component.After));

    private sealed record Point(string Key, string Name, DateTimeOffset At, string? Before, string? After);
}
