using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Statuspage;

/// <summary>Whether the state of a page is known now. Pure.</summary>
internal static class Knowledge
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether it is. After a start of ours a page is not read for a moment; what was read shortly before holds until
    /// then, as it would have without the start.
    /// </summary>
    public static bool IsKnown(PageReading reading, PageState? state, DateTimeOffset now)
    {
        if (reading.Status is { TriedAt: not null } or { ReadAt: not null }) return reading.Status.Condition != PageCondition.Unknown;
        var patience = reading.Interval * 2 > Patience ? reading.Interval * 2 : Patience;
        return state is { ReadAt: { } readAt, FailingSince: null } && now - readAt <= patience;
    }

    /// <summary>The state, unknown included.</summary>
    public static PageCondition Of(PageReading reading, PageState? state, DateTimeOffset now)
    {
        if (!IsKnown(reading, state, now)) return PageCondition.Unknown;
        return reading.Status is { Condition: not PageCondition.Unknown } status ? status.Condition : state?.Condition ?? PageCondition.Unknown;
    }
}
