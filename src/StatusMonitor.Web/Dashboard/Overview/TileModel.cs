using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>One page, as it stands now. Immutable.</summary>
public sealed record TileModel
{
    /// <summary>The page.</summary>
    public required PageKey Key { get; init; }

    /// <summary>Its name, clean.</summary>
    public required string Name { get; init; }

    /// <summary>Its own view.</summary>
    public required string Address { get; init; }

    /// <summary>How it stands.</summary>
    public required ShownState State { get; init; }

    /// <summary>Its category.</summary>
    public required string Category { get; init; }

    /// <summary>When it was last read, in this run or an earlier one; null for never.</summary>
    public required DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whether it is long past the time at which it should have been read again.</summary>
    public required bool IsStale { get; init; }

    /// <summary>How it stood by the last reading of an earlier run; null once it was read in this one, or never.</summary>
    public required ShownState? Before { get; init; }

    /// <summary>Why it cannot be read, for people; null when it can.</summary>
    public required string? Failure { get; init; }

    /// <summary>Since when it cannot be read.</summary>
    public required DateTimeOffset? FailingSince { get; init; }

    /// <summary>What is open, the gravest first, as far as it is shown.</summary>
    public required IReadOnlyList<IncidentLine> Open { get; init; }

    /// <summary>How much more is open than <see cref="Open"/> shows.</summary>
    public required int More { get; init; }
}
