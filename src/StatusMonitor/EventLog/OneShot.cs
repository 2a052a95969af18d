using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>The wish to be told once when a page reaches a state. Immutable.</summary>
public sealed record OneShot
{
    /// <summary>Its short id.</summary>
    public required string Id { get; init; }

    /// <summary>The page.</summary>
    public required PageKey Page { get; init; }

    /// <summary>The state waited for.</summary>
    public required PageCondition Condition { get; init; }

    /// <summary>The handlers to tell, by name; null for all.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it came true; null while it is waited for.</summary>
    public DateTimeOffset? ReachedAt { get; init; }
}
