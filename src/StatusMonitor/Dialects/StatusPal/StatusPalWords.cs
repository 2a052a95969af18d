using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusPal;

/// <summary>StatusPal's words in the field's.</summary>
internal static class StatusPalWords
{
    /// <summary>A service's state is the kind of what is open on it; nothing is open where that is null.</summary>
    public static string State(WireValue kind) => WireWord.Snake(kind.Text) switch
    {
        "" => ComponentStatus.Operational,
        "minor" => ComponentStatus.DegradedPerformance,
        "major" => ComponentStatus.MajorOutage,
        "scheduled" or "emergency_maintenance" => ComponentStatus.UnderMaintenance,
        var other => other,
    };

    public static string Impact(string kind) => kind switch
    {
        "info" => "none",
        _ => kind,
    };

    public static bool IsMaintenance(string kind) => kind is "scheduled" or "emergency_maintenance" or "maintenance";

    /// <summary>The step that an update of an incident sets; its own word where it sets none.</summary>
    public static string IncidentStep(string word) => word switch
    {
        "issue" => IncidentStatus.Investigating,
        "retroactive" => IncidentStatus.Resolved,
        _ => word,
    };

    /// <param name="word">The update's own word.</param>
    /// <param name="hasBegun">Whether it was posted after the start.</param>
    public static string MaintenanceStep(string word, bool hasBegun) => word switch
    {
        IncidentStatus.Scheduled or IncidentStatus.InProgress or IncidentStatus.Verifying or IncidentStatus.Completed => word,
        IncidentStatus.Resolved or "retroactive" => IncidentStatus.Completed,
        _ => hasBegun ? IncidentStatus.InProgress : IncidentStatus.Scheduled,
    };

    /// <summary>True for a word that says how far an incident is; other updates only add to what was said.</summary>
    public static bool IsStep(string word) => word is IncidentStatus.Investigating or IncidentStatus.Identified or IncidentStatus.Monitoring
        or IncidentStatus.Resolved or IncidentStatus.Postmortem;
}
