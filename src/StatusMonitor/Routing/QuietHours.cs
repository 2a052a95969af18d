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

    /// <summary>When the quiet that holds at an instant ends; null where none holds. Days may follow each other: ask again then.</summary>
    public DateTimeOffset? EndAt(DateTimeOffset instant)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        foreach (var day in (DateOnly[])[today, today.AddDays(-1)])
        {
            if (!Days.Contains(day.DayOfWeek)) continue;
            var end = Last((Until > From ? day : day.AddDays(1)).ToDateTime(Until));
            if (First(day.ToDateTime(From)) <= instant && instant < end) return end;
        }

        return null;
    }

    /// <summary>An hour that comes twice, in autumn, is quiet as a whole: it begins with the first and ends with the second.</summary>
    private DateTimeOffset First(DateTime local) =>
        Zone.IsAmbiguousTime(local) ? Instant(local, Zone.GetAmbiguousTimeOffsets(local).Max()) : Instant(local);

    private DateTimeOffset Last(DateTime local) =>
        Zone.IsAmbiguousTime(local) ? Instant(local, Zone.GetAmbiguousTimeOffsets(local).Min()) : Instant(local);

    /// <summary>A time that the clock skips, in spring, is taken an hour later.</summary>
    private DateTimeOffset Instant(DateTime local)
    {
        var valid = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return Instant(valid, Zone.GetUtcOffset(valid));
    }

    private static DateTimeOffset Instant(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToUniversalTime();
}
