using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>Events about the page itself: that it cannot be read, can be again, or moved.</summary>
internal static class PageEvents
{
    public static StatusEvent Unreadable(EventPage page, PageState state, DateTimeOffset now) =>
        Reading(EventKind.PageUnreadable, page, state, now);

    public static StatusEvent Readable(EventPage page, PageState state, DateTimeOffset now) =>
        Reading(EventKind.PageReadable, page, state, now);

    public static StatusEvent Moved(EventPage page, EventMove move, DateTimeOffset now) => new()
    {
        Id = EventIds.Of(page.Key, EventKind.PageMoved, move.What, move.From, move.To, EventIds.Instant(now)),
        Kind = EventKind.PageMoved,
        ObservedAt = now,
        Page = page,
        Move = move,
    };

    private static StatusEvent Reading(EventKind kind, EventPage page, PageState state, DateTimeOffset now)
    {
        var since = state.FailingSince ?? now;
        return new StatusEvent
        {
            Id = EventIds.Of(page.Key, kind, EventIds.Instant(since)),
            Kind = kind,
            ObservedAt = now,
            Page = page,
            Reading = new EventReading(state.Failure ?? PollFailure.Unreachable, state.FailureDetail, since),
        };
    }
}
