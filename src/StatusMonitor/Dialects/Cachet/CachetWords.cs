using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>Cachet's numbers in the field's words. Numbers that nobody knows are kept.</summary>
internal static class CachetWords
{
    /// <summary>The step of an incident.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="label">What the page shows for it, which is in the page's language.</param>
    public static string Step(WireValue number, WireValue label) => number.Text switch
    {
        "0" => "reported",
        "1" => IncidentStatus.Investigating,
        "2" => IncidentStatus.Identified,
        "3" => IncidentStatus.Monitoring,
        "4" => IncidentStatus.Resolved,
        _ => Unknown(number, label),
    };

    public static string ScheduleStep(WireValue number, WireValue label) => number.Text switch
    {
        "0" => IncidentStatus.Scheduled,
        "1" => IncidentStatus.InProgress,
        "2" => IncidentStatus.Completed,
        _ => Unknown(number, label),
    };

    /// <summary>A component's state; what Cachet does not know itself is none.</summary>
    public static string State(WireValue number, WireValue label) => number.Text switch
    {
        "0" or "5" => "",
        "1" => ComponentStatus.Operational,
        "2" => ComponentStatus.DegradedPerformance,
        "3" => ComponentStatus.PartialOutage,
        "4" => ComponentStatus.MajorOutage,
        "6" => ComponentStatus.UnderMaintenance,
        _ => Unknown(number, label),
    };

    private static string Unknown(WireValue number, WireValue label) =>
        label.Text is { Length: > 0 and < 64 } text ? JsonNamingPolicy.SnakeCaseLower.ConvertName(text) : number.Id ?? "";
}
