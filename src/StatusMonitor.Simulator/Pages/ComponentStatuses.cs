namespace StatusMonitor.Simulator.Pages;

/// <summary>The words Statuspage uses for the state of a component. Any other text may be used as well.</summary>
public static class ComponentStatuses
{
    /// <summary>Works.</summary>
    public const string Operational = "operational";

    /// <summary>Slow or partly failing.</summary>
    public const string DegradedPerformance = "degraded_performance";

    /// <summary>Fails for some.</summary>
    public const string PartialOutage = "partial_outage";

    /// <summary>Fails for all.</summary>
    public const string MajorOutage = "major_outage";

    /// <summary>Taken down on purpose.</summary>
    public const string UnderMaintenance = "under_maintenance";
}
