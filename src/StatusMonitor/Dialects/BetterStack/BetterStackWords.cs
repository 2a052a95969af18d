using StatusMonitor.Model;

namespace StatusMonitor.Dialects.BetterStack;

/// <summary>Better Stack's words in the field's. They are states of resources; it has no words for the steps of an incident.</summary>
internal static class BetterStackWords
{
    public static string State(string? word) => WireWord.Snake(word) switch
    {
        "degraded" => ComponentStatus.DegradedPerformance,
        "downtime" => ComponentStatus.MajorOutage,
        "maintenance" => ComponentStatus.UnderMaintenance,
        "resolved" => ComponentStatus.Operational,
        var other => other,
    };

    /// <summary>How grave the worst state is that a report or its updates gave a resource; what has ended was once as grave.</summary>
    public static string Impact(IEnumerable<string?> words) => words.Select(Rank).DefaultIfEmpty(-1).Max() switch
    {
        2 => "critical",
        1 => "minor",
        0 => "none",
        _ => "",
    };

    /// <summary>True for the states that mean an end.</summary>
    public static bool IsOver(string? word) => WireWord.Snake(word) is "resolved" or "operational";

    private static int Rank(string? word) => WireWord.Snake(word) switch
    {
        "downtime" => 2,
        "degraded" => 1,
        "resolved" or "operational" or "maintenance" => 0,
        _ => -1,
    };
}
