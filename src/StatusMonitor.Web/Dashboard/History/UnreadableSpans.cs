using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>When a page could not be read, from the events that say so and from how it stands now. Pure.</summary>
internal static class UnreadableSpans
{
    /// <summary>The kinds of events that it is told from.</summary>
    public static IReadOnlyCollection<EventKind> Kinds { get; } = [EventKind.PageUnreadable, EventKind.PageReadable];

    /// <param name="events">Events of one page in the order of the log; those of other kinds are passed over.</param>
    /// <param name="failingSince">Since when it cannot be read now; null when it can, or when that is not asked.</param>
    /// <param name="reason">Why it cannot be read now.</param>
    /// <param name="from">Where what is looked at begins.</param>
    /// <param name="until">Where it ends.</param>
    public static IReadOnlyList<UnreadableSpan> Of(
        IEnumerable<StatusEvent> events, DateTimeOffset? failingSince, string? reason, DateTimeOffset from, DateTimeOffset until)
    {
        List<UnreadableSpan> spans = [];
        StatusEvent? lost = null;
        foreach (var news in events)
        {
            if (news.Kind == EventKind.PageUnreadable) lost = news;
            if (news.Kind != EventKind.PageReadable) continue;
            // Where its beginning lies before the events, the end says itself since when.
            var said = lost ?? news;
            Add(spans, SinceOf(said), news.ObservedAt < until ? news.ObservedAt : until, said.Reading?.Detail, from);
            lost = null;
        }

        // What was announced and never taken back lasts, also where this run has not tried yet.
        var begun = lost is null ? failingSince : Earlier(SinceOf(lost), failingSince);
        if (begun is { } since) Add(spans, since, until, failingSince is null ? lost?.Reading?.Detail : reason, from);
        return spans;
    }

    private static void Add(List<UnreadableSpan> spans, DateTimeOffset since, DateTimeOffset until, string? reason, DateTimeOffset from)
    {
        var start = since > from ? since : from;
        if (start < until) spans.Add(new UnreadableSpan(start, until, PageText.Line(reason)));
    }

    private static DateTimeOffset SinceOf(StatusEvent said) => said.Reading?.Since ?? said.ObservedAt;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
