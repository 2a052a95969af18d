using Spectre.Console;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Diffing;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Checks;

/// <summary><c>check</c> for people: a summary line, then a table.</summary>
internal static class CheckTable
{
    private const int MostRows = 8;

    public static void Write(IReadOnlyList<CheckReading> readings, TextWriter output, Screen screen, int? width = null)
    {
        output.Write(CheckSummary.Line(readings) + "\n");
        var table = Tables.New("Page", "State", "Open incidents", "Components", "Read in");
        foreach (var reading in readings)
        {
            table.AddRow(
                new Text(Words.Name(reading.Name)),
                new Text(Words.State(reading.Condition), StyleOf(reading.Condition)),
                new Text(Incidents(reading)),
                new Text(Lines(reading.Impaired, component => $"{Words.Name(component.Name)}: {Words.Name(component.Status)}")),
                new Text(reading.Took is { } took ? string.Create(null, $"{took.TotalMilliseconds:0} ms") : ""));
        }

        Tables.On(output, screen, width).Write(table);
        output.Flush();
    }

    private static string Incidents(CheckReading reading)
    {
        if (reading.Status is null) return "no answer in time";
        if (reading.Status is { Failure: { } failure } status) return $"cannot be read: {Words.Why(failure, status.FailureDetail)}";
        return reading is { Condition: PageCondition.Unknown, Doubt: { } doubt } ? $"cannot tell: {doubt}" : Lines(reading.Open, Incident);
    }

    private static string Incident(KnownIncident incident)
    {
        var impact = incident.Type == IncidentType.Maintenance ? "maintenance" : Words.Name(incident.Impact);
        var since = incident.StartedAt is { } start ? $", since {TimeText.Of(start)}" : "";
        return $"{Words.Name(incident.Name)} ({impact}, {Words.Name(incident.Status)}{since})";
    }

    private static string Lines<T>(IReadOnlyList<T> things, Func<T, string> say)
    {
        var lines = things.Take(MostRows).Select(say);
        if (things.Count > MostRows) lines = lines.Append(string.Create(null, $"and {things.Count - MostRows} more"));
        return string.Join('\n', lines);
    }

    private static Style StyleOf(PageCondition condition) => condition switch
    {
        PageCondition.Operational => new Style(Color.Green),
        PageCondition.Maintenance => new Style(Color.Teal),
        PageCondition.Outage => new Style(Color.Maroon),
        _ => new Style(Color.Olive),
    };
}
