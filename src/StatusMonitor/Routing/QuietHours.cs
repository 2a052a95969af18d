namespace StatusMonitor.Routing;

/// <summary>When a handler is not to be disturbed. Immutable.</summary>
public sealed record QuietHours
{
    /// <summary>When it begins, in the zone's own time.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>When it ends; on the next day when that is not after <see cref="From"/>.</summary>
    public required TimeOnly Until { get; init; }

    /// <summary>The days on which it begins. Default: all.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = Enum.GetValues<DayOfWeek>();

    /// <summary>The zone. Default: UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What is delivered all the same; nothing when null.</summary>
    public EventMatch? Except { get; init; }

    /// <summary>True to leave events of that time out instead of keeping them for its end. Default: no.</summary>
    public bool Drop { get; init; }
}
