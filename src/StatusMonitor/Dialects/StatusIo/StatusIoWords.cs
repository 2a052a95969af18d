using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>Status.io's numbers in the field's words.</summary>
internal static class StatusIoWords
{
    /// <summary>The state of a component or container, from its code, else from its label.</summary>
    public static string State(WireValue part) => part["status_code"].Number switch
    {
        100 => ComponentStatus.Operational,
        200 => ComponentStatus.UnderMaintenance,
        300 => ComponentStatus.DegradedPerformance,
        400 => ComponentStatus.PartialOutage,
        500 => ComponentStatus.MajorOutage,
        600 => "security_event",
        _ => WireWord.Snake(part["status"].Text),
    };

    public static string IncidentStep(WireValue state) => state.Number switch
    {
        100 => IncidentStatus.Investigating,
        200 => IncidentStatus.Identified,
        300 => IncidentStatus.Monitoring,
        400 => IncidentStatus.Resolved,
        _ => WireWord.Snake(state.Text),
    };

    public static string MaintenanceStep(WireValue state) => state.Number switch
    {
        100 => IncidentStatus.Scheduled,
        200 => IncidentStatus.InProgress,
        300 => IncidentStatus.Verifying,
        400 => IncidentStatus.Completed,
        _ => WireWord.Snake(state.Text),
    };

    /// <summary>The worst that any message of an incident said: the last one usually says that all is well again.</summary>
    public static string Impact(IEnumerable<WireValue> messages) => messages.Select(message => message["status"].Number).Max() switch
    {
        null => "",
        >= 500 => "critical",
        >= 400 => "major",
        >= 300 => "minor",
        _ => "none",
    };
}
