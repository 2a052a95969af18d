namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>Planned work. Immutable; texts are clean single lines.</summary>
public sealed record MaintenanceWindow
{
    /// <summary>The page's name.</summary>
    public required string PageName { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>The address of its view.</summary>
    public required string Address { get; init; }

    /// <summary>The page's word for its step.</summary>
    public required string Status { get; init; }

    /// <summary>How it stands.</summary>
    public required MaintenanceState State { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ends by its plan; null where no end was given.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What it takes of a calendar: what runs over its plan runs until now.</summary>
    public required DateTimeOffset ShownUntil { get; init; }

    /// <summary>Whether it touches a day of UTC.</summary>
    public bool Touches(DateOnly day)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        // An end at midnight belongs to the day before, unless nothing is left of it then.
        return From < start.AddDays(1) && (ShownUntil > start || (ShownUntil == From && From >= start));
    }
}
