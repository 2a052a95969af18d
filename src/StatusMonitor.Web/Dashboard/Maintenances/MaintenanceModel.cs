using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>Planned work: what runs and comes, and a month as a calendar. Immutable.</summary>
public sealed record MaintenanceModel
{
    /// <summary>The frame.</summary>
    public required LayoutModel Layout { get; init; }

    /// <summary>The path of this view.</summary>
    public required string Address { get; init; }

    /// <summary>The address of the calendar for programs.</summary>
    public required string Calendar { get; init; }

    /// <summary>What runs, or should, by its beginning.</summary>
    public required IReadOnlyList<MaintenanceWindow> Running { get; init; }

    /// <summary>What is to come, the next first.</summary>
    public required IReadOnlyList<MaintenanceWindow> Upcoming { get; init; }

    /// <summary>The month shown.</summary>
    public required CalendarMonth Month { get; init; }

    /// <summary>True when there is more than is read.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Pages that cannot be read now, by name: of them nothing is known.</summary>
    public required IReadOnlyList<string> Unreadable { get; init; }
}
