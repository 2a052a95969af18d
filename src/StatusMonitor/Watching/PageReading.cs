using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>A watched page at this moment. Immutable.</summary>
public sealed record PageReading
{
    /// <summary>The page.</summary>
    public required PageKey Key { get; init; }

    /// <summary>The name it is watched under, or its key until it has said its own.</summary>
    public required string Name { get; init; }

    /// <summary>The address that is read.</summary>
    public required Uri Url { get; init; }

    /// <summary>What kind of service it is, one word; null when nobody said.</summary>
    public string? Category { get; init; }

    /// <summary>The name of the dialect that reads it; null as long as it is not known.</summary>
    public required string? Dialect { get; init; }

    /// <summary>Time between readings.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How it stands; null before its first reading of this run.</summary>
    public PageStatus? Status { get; init; }

    /// <summary>What its server answered since the start.</summary>
    public required PollCounts Polls { get; init; }
}
