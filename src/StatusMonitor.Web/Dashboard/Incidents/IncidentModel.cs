using StatusMonitor.Web.Dashboard.Deliveries;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>One incident or maintenance, whole. Immutable; all texts are clean single lines unless they say otherwise.</summary>
public sealed record IncidentModel
{
    /// <summary>The frame.</summary>
    public required LayoutModel Layout { get; init; }

    /// <summary>What was done just now, in words; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The page's name.</summary>
    public required string PageName { get; init; }

    /// <summary>The address of the view of the page.</summary>
    public required string PageAddress { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it was planned.</summary>
    public required bool IsMaintenance { get; init; }

    /// <summary>The page's word for how grave it is.</summary>
    public required string Impact { get; init; }

    /// <summary>The page's word for its step.</summary>
    public required string Status { get; init; }

    /// <summary>Whether it has not ended.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether it left the page without an end.</summary>
    public required bool IsVanished { get; init; }

    /// <summary>Whether it was open while its page moved to another identity.</summary>
    public bool IsLeftBehind { get; init; }

    /// <summary>When it began; null where nothing says.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Planned start.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Planned end.</summary>
    public DateTimeOffset? ScheduledUntil { get; init; }

    /// <summary>Why its page cannot be read now, so that what is shown may be old; null when it can.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Since when its page cannot be read.</summary>
    public DateTimeOffset? UnreadableSince { get; init; }

    /// <summary>Where it can be read at its source; null where there is no such place. Not checked.</summary>
    public string? Source { get; init; }

    /// <summary>Where programs get it.</summary>
    public required string Api { get; init; }

    /// <summary>The feed of its page.</summary>
    public required string Feed { get; init; }

    /// <summary>How long things took.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What happened, newest first.</summary>
    public required IReadOnlyList<StoryEntry> Story { get; init; }

    /// <summary>Whether older events were left out.</summary>
    public bool IsCut { get; init; }

    /// <summary>Its components over time; null where none is named.</summary>
    public ComponentChart? Chart { get; init; }

    /// <summary>Who was told.</summary>
    public required IReadOnlyList<ToldHandler> Told { get; init; }

    /// <summary>Deliveries of it that are not made.</summary>
    public required IReadOnlyList<OpenDelivery> Open { get; init; }

    /// <summary>What its viewer may do; null for nothing.</summary>
    public ReplayForm? Replay { get; init; }
}
