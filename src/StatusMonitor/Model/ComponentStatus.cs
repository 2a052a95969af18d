namespace StatusMonitor.Model;

/// <summary>The component states of the field. Pages may use others, which pass through.</summary>
public static class ComponentStatus
{
    /// <summary>Works.</summary>
    public const string Operational = "operational";

    /// <summary>Slow or partly impaired.</summary>
    public const string DegradedPerformance = "degraded_performance";

    /// <summary>Down for some.</summary>
    public const string PartialOutage = "partial_outage";

    /// <summary>Down.</summary>
    public const string MajorOutage = "major_outage";

    /// <summary>Under planned work.</summary>
    public const string UnderMaintenance = "under_maintenance";
}
