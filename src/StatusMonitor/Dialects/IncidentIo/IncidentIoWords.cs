using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>incident.io's words in those of the field.</summary>
internal static class IncidentIoWords
{
    private const string Planned = "maintenance_";

    public static bool IsPlanned(string? status) => status?.StartsWith(Planned, StringComparison.Ordinal) == true;

    public static string Step(string? word) => WireWord.Snake(word) switch
    {
        "" => IncidentStatus.Investigating,
        "fixing" => IncidentStatus.Identified,
        "maintenance_scheduled" => IncidentStatus.Scheduled,
        "maintenance_in_progress" => IncidentStatus.InProgress,
        "maintenance_verifying" => IncidentStatus.Verifying,
        "maintenance_complete" or "maintenance_completed" => IncidentStatus.Completed,
        var other => other,
    };

    public static string State(string? word) => WireWord.Snake(word) switch
    {
        "full_outage" => ComponentStatus.MajorOutage,
        var other => other,
    };

    /// <summary>The impact that goes with the worst state a part of it had, which is empty where no part was named. A word that is unknown is no good news.</summary>
    public static string Impact(IEnumerable<string> states) => states.MaxBy(Weight) switch
    {
        ComponentStatus.MajorOutage => "critical",
        ComponentStatus.PartialOutage => "major",
        "" or ComponentStatus.Operational => "none",
        ComponentStatus.UnderMaintenance => "maintenance",
        _ => "minor",
    };

    public static int Weight(string state) => state switch
    {
        "" or ComponentStatus.Operational => 0,
        ComponentStatus.UnderMaintenance => 1,
        ComponentStatus.DegradedPerformance => 2,
        ComponentStatus.PartialOutage => 4,
        ComponentStatus.MajorOutage => 5,
        _ => 3,
    };
}
