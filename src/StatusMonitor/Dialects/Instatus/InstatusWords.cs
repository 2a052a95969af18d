using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>Instatus's words in the field's.</summary>
internal static class InstatusWords
{
    public static string State(string? word) => word switch
    {
        "OPERATIONAL" => ComponentStatus.Operational,
        "UNDERMAINTENANCE" => ComponentStatus.UnderMaintenance,
        "DEGRADEDPERFORMANCE" => ComponentStatus.DegradedPerformance,
        "PARTIALOUTAGE" or "MINOROUTAGE" => ComponentStatus.PartialOutage,
        "MAJOROUTAGE" => ComponentStatus.MajorOutage,
        _ => WireWord.Snake(word),
    };

    /// <summary>A step of an incident; the field's words are the page's.</summary>
    public static string IncidentStep(string word) => WireWord.Snake(word);

    /// <summary>A step of a maintenance. What is planned and what is running are both called <c>Identified</c> in the history.</summary>
    /// <param name="word">The page's word.</param>
    /// <param name="hasBegun">Whether the step was published after the planned start.</param>
    public static string MaintenanceStep(string word, bool hasBegun) => WireWord.Snake(word) switch
    {
        "identified" or "investigating" or "update" => hasBegun ? IncidentStatus.InProgress : IncidentStatus.Scheduled,
        "planned" or "notstartedyet" => IncidentStatus.Scheduled,
        "inprogress" => IncidentStatus.InProgress,
        "resolved" => IncidentStatus.Completed,
        var other => other,
    };

    /// <summary>A name: text, or a map of languages with one that is meant for all.</summary>
    public static string? Name(WireValue name) =>
        name.Text ?? name["default"].Text ?? name["en"].Text ?? name.Members.Select(member => member.Value.Text).FirstOrDefault(text => text is not null);
}
