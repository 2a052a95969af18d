namespace StatusMonitor.Web.Dashboard.Maintenances;

/// <summary>How planned work stands, by what its page says and by the clock.</summary>
public enum MaintenanceState
{
    /// <summary>Its page says that it is running.</summary>
    Running,

    /// <summary>It should be running by its plan; its page does not say so.</summary>
    Due,

    /// <summary>Its planned time is over; its page does not say that it ended.</summary>
    Overdue,

    /// <summary>It is to come.</summary>
    Upcoming,

    /// <summary>It is over.</summary>
    Over,

    /// <summary>It left the page without an end.</summary>
    Vanished,
}
