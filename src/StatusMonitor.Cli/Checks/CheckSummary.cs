using StatusMonitor.Cli.Terminal;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Checks;

/// <summary>The first line of <c>check</c>: all that a plug-in's host shows. Pure.</summary>
internal static class CheckSummary
{
    public static string Line(IReadOnlyList<CheckReading> readings)
    {
        var worst = CheckVerdict.Worst(readings.Select(reading => reading.Condition));
        var bad = readings.Where(reading => reading.Condition != PageCondition.Operational).Select(Say).ToList();
        var good = readings.Count - bad.Count;
        if (good > 0) bad.Add(good == readings.Count && good == 1 ? $"{Words.Name(readings[0].Name)} operational" : $"{Words.Count(good, "page")} operational");
        // What follows a bar is performance data to a plug-in's host.
        return $"{Words.State(worst).ToUpperInvariant()} - {string.Join(", ", bad)}".Replace('|', '/');
    }

    private static int Count(CheckReading reading, IncidentType type) => reading.Open.Count(open => open.Type == type);

    private static string Say(CheckReading reading)
    {
        var why = reading switch
        {
            { Status.Failure: { } failure } => Words.Why(failure, null),
            { Status: null } => "no answer in time",
            { Condition: PageCondition.Unknown, Doubt: { } doubt } => doubt,
            { Open.Count: > 0 } when reading.Open.Any(open => open.Type == IncidentType.Incident) => Words.Open(Count(reading, IncidentType.Incident), Count(reading, IncidentType.Maintenance)),
            { Impaired.Count: > 0 } => Words.Count(reading.Impaired.Count, "component") + " impaired",
            _ => null,
        };
        return $"{Words.Name(reading.Name)} {Words.State(reading.Condition)}{(why is null ? "" : $" ({why})")}";
    }
}
