using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>When a page could not be read, by what the log recorded. Pure.</summary>
internal static class UnreadableSpans
{
    /// <param name="events">The page's events in the order of the log; others are passed over.</param>
    /// <param name="failingSince">Since when it cannot be read now; null when it can.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<StateSpan> Of(IEnumerable<StatusEvent> events, DateTimeOffset? failingSince, DateTimeOffset now)
    {
        List<StateSpan> spans = [];
        DateTimeOffset? begun = null;
        foreach (var news in events)
        {
            if (news.Kind == EventKind.PageUnreadable) begun = news.Reading?.Since ?? news.ObservedAt;
            if (news.Kind != EventKind.PageReadable) continue;
            spans.Add(new StateSpan(news.Reading?.Since ?? begun ?? news.ObservedAt, news.ObservedAt, ShownState.Unreadable));
            begun = null;
        }

        // What was announced and never taken back lasts, also where this run has not tried yet.
        if (Earlier(begun, failingSince) is { } since) spans.Add(new StateSpan(since, now, ShownState.Unreadable));
        return spans;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is { } first && other is { } second ? first < second ? first : second : one ?? other;
}
