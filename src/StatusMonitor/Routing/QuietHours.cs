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
        var local = TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
        foreach (var day in (DateOnly[])[DateOnly.FromDateTime(local), DateOnly.FromDateTime(local).AddDays(-1)])
        {
            var end = (Until > From ? day : day.AddDays(1)).ToDateTime(Until);
            if (Days.Contains(day.DayOfWeek) && day.ToDateTime(From) <= local && local < end)
                return Instant(end, instant);
        }

        return null;
    }

    /// <summary>A time that the clock skips, in spring, is taken an hour later; never before the present.</summary>
    private DateTimeOffset Instant(DateTime local, DateTimeOffset now)
    {
        var valid = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        var end = new DateTimeOffset(valid, Zone.GetUtcOffset(valid)).ToUniversalTime();
        return end > now ? end : now.AddMinutes(1);
    }
}
