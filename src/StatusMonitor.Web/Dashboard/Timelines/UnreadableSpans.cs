using StatusMonitor.Model;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>When a page could not be read, from the events that say so and from how it stands now. Pure.</summary>
internal static class UnreadableSpans
{
    /// <summary>The kinds of events that it is told from.</summary>
    public static IReadOnlyCollection<EventKind> Kinds { get; } = [EventKind.PageUnreadable, EventKind.PageReadable];

    /// <param name="events">Events of those kinds of one page within the time, in the order of the log.</param>
    /// <param name="status">How the page stands now; null when that is not known.</param>
    /// <param name="from">Where the axis begins.</param>
    /// <param name="until">Where it ends.</param>
    public static IReadOnlyList<UnreadableSpan> Of(IEnumerable<StatusEvent> events, PageStatus? status, DateTimeOffset from, DateTimeOffset until)
    {
        List<UnreadableSpan> spans = [];
        StatusEvent? lost = null;
        foreach (var news in events)
        {
            if (news.Kind == EventKind.PageUnreadable)
            {
                lost = news;
                continue;
            }

            // The end alone is in the window: it says itself since when.
            Add(spans, lost ?? news, news.ObservedAt, from, until);
            lost = null;
        }

        if (status is { Failure: not null, FailingSince: { } since } && since < until)
            spans.Add(new UnreadableSpan(Later(since, from), until, PageText.Line(status.FailureDetail)));
        else if (lost is not null && status is null)
            Add(spans, lost, until, from, until);
        return spans;
    }

    private static void Add(List<UnreadableSpan> spans, StatusEvent said, DateTimeOffset end, DateTimeOffset from, DateTimeOffset until)
    {
        var start = Later(said.Reading?.Since ?? said.ObservedAt, from);
        var stop = end < until ? end : until;
        if (start < stop) spans.Add(new UnreadableSpan(start, stop, PageText.Line(said.Reading?.Detail)));
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
