using StatusMonitor.Routing;

namespace StatusMonitor.EventLog;

/// <summary>What is not to be told for a while, by somebody's wish. Immutable.</summary>
public sealed record Silence
{
    /// <summary>Its short id.</summary>
    public required string Id { get; init; }

    /// <summary>Which events.</summary>
    public required EventMatch Match { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why.</summary>
    public required string Comment { get; init; }

    /// <summary>Whether it holds at an instant.</summary>
    public bool Covers(DateTimeOffset instant) => From <= instant && instant < Until;
}
