using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>One page, now and by its days. Immutable.</summary>
public sealed record PageModel
{
    /// <summary>The frame.</summary>
    public required LayoutModel Layout { get; init; }

    /// <summary>The page.</summary>
    public required PageKey Key { get; init; }

    /// <summary>Its name, clean.</summary>
    public required string Name { get; init; }

    /// <summary>Its own view's address, below which its feeds and badge are.</summary>
    public required string Address { get; init; }

    /// <summary>Its address for people, at its provider.</summary>
    public required string? Source { get; init; }

    /// <summary>Whether it is watched; one that no longer is keeps its history.</summary>
    public required bool IsWatched { get; init; }

    /// <summary>How it stands.</summary>
    public required ShownState State { get; init; }

    /// <summary>How it stood by the last reading of an earlier run; null once it was read in this one, or never.</summary>
    public required ShownState? Before { get; init; }

    /// <summary>Its category; empty for none.</summary>
    public required string Category { get; init; }

    /// <summary>When it was last read; null for never.</summary>
    public required DateTimeOffset? ReadAt { get; init; }

    /// <summary>Why it cannot be read, for people; null when it can.</summary>
    public required string? Failure { get; init; }

    /// <summary>Since when it cannot be read.</summary>
    public required DateTimeOffset? FailingSince { get; init; }

    /// <summary>Since when it has been recorded; null for never.</summary>
    public required DateTimeOffset? RecordedSince { get; init; }

    /// <summary>What is open, the gravest first.</summary>
    public required IReadOnlyList<IncidentLine> Open { get; init; }

    /// <summary>Maintenances to come, the next first.</summary>
    public required IReadOnlyList<IncidentLine> Planned { get; init; }

    /// <summary>What ended lately, the newest first.</summary>
    public required IReadOnlyList<IncidentLine> Ended { get; init; }

    /// <summary>The components, in the order of the page.</summary>
    public required IReadOnlyList<ComponentGroup> Groups { get; init; }

    /// <summary>How long after its publication an update was seen.</summary>
    public required DelayModel Seen { get; init; }

    /// <summary>How long after it was seen an event was delivered.</summary>
    public required DelayModel Delivered { get; init; }

    /// <summary>How its server answered; null for a page that is not watched.</summary>
    public required PollModel? Polls { get; init; }
}
