using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>How a watched page stands at this moment: for a footer, a table, a first line. Immutable.</summary>
public sealed record PageStatus
{
    /// <summary>The page.</summary>
    public required PageKey Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its address for people.</summary>
    public required string Url { get; init; }

    /// <summary>State now; unknown while the page cannot be read.</summary>
    public required PageCondition Condition { get; init; }

    /// <summary>State by the last good reading, however old.</summary>
    public PageCondition LastCondition { get; init; }

    /// <summary>Incidents open by the last good reading.</summary>
    public int OpenIncidents { get; init; }

    /// <summary>Maintenances in progress by the last good reading.</summary>
    public int ActiveMaintenances { get; init; }

    /// <summary>When the last incident ended, by the page's clock; null when none is known.</summary>
    public DateTimeOffset? LastEndedAt { get; init; }

    /// <summary>When the page was last read whole or confirmed unchanged, by our clock.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>Why it cannot be read, or null.</summary>
    public PollFailure? Failure { get; init; }

    /// <summary>What exactly, for people.</summary>
    public string? FailureDetail { get; init; }

    /// <summary>Since when it cannot be read.</summary>
    public DateTimeOffset? FailingSince { get; init; }
}
