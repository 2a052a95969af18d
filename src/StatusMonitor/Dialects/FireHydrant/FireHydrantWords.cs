using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.FireHydrant;

/// <summary>FireHydrant's words in the field's. Its customers may make words of their own, which pass through.</summary>
internal static class FireHydrantWords
{
    public static string Step(string milestone) => Snake(milestone) switch
    {
        "started" or "detected" or "acknowledged" => IncidentStatus.Investigating,
        "mitigated" => IncidentStatus.Monitoring,
        "closed" or "postmortem_started" or "postmortem_completed" => IncidentStatus.Resolved,
        var word => word,
    };

    /// <summary>The step of a maintenance: over when an incident would be, else under way.</summary>
    public static string OfMaintenance(string step) => step switch
    {
        IncidentStatus.Resolved or IncidentStatus.Completed => IncidentStatus.Completed,
        IncidentStatus.Scheduled => IncidentStatus.Scheduled,
        _ => IncidentStatus.InProgress,
    };

    public static string Impact(string severity) => severity.ToUpperInvariant() switch
    {
        "SEV1" => "critical",
        "SEV2" => "major",
        "SEV3" or "SEV4" => "minor",
        "SEV5" => "none",
        "UNSET" => "",
        _ => Snake(severity),
    };

    /// <summary>A part's state: by its name where that is plain, else by what the page says the name means.</summary>
    public static string State(string condition, string? meaning) => (Snake(condition), meaning?.ToUpperInvariant()) switch
    {
        ("maintenance" or "under_maintenance", _) => ComponentStatus.UnderMaintenance,
        (_, "OPERATIONAL") => ComponentStatus.Operational,
        (_, "DEGRADED") => ComponentStatus.DegradedPerformance,
        (_, "OFFLINE") => ComponentStatus.MajorOutage,
        var (word, _) => word,
    };

    private static string Snake(string word) => word.Length > 64 ? "" : JsonNamingPolicy.SnakeCaseLower.ConvertName(word.Trim()).Replace('-', '_');
}
