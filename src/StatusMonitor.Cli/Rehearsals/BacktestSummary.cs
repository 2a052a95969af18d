using System.Globalization;
using Spectre.Console;
using StatusMonitor.Cli.Terminal;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>The counts of a backtest: how much each handler would have been told, and how often at night.</summary>
internal sealed class BacktestSummary
{
    private static readonly (string Outcome, string Title)[] Others =
        [("reminded", "Reminded"), ("kept", "Kept"), ("folded", "Folded"), ("left_out", "Left out")];

    private readonly Dictionary<string, Counts> _handlers = new(StringComparer.Ordinal);

    /// <summary>Every handler has its line, also one that is told nothing: that is worth knowing.</summary>
    public BacktestSummary(IEnumerable<string> handlers)
    {
        foreach (var handler in handlers) _handlers[handler] = new Counts();
    }

    public void Count(BacktestLine line)
    {
        var counts = _handlers[line.Handler];
        counts.ByOutcome[line.Outcome] = counts.ByOutcome.GetValueOrDefault(line.Outcome) + 1;
        if (line.Outcome is not ("told" or "reminded")) return;
        if (line.Incident is { } incident) counts.Incidents.Add((line.Page, incident));
        counts.Days[line.At.UtcDateTime.Date] = counts.Days.GetValueOrDefault(line.At.UtcDateTime.Date) + 1;
        if (line.At.UtcDateTime.Hour is >= 22 or < 6) counts.AtNight++;
    }

    /// <param name="output">Where to.</param>
    /// <param name="screen">What that is.</param>
    /// <param name="width">Cells of a line, for tests; otherwise the terminal's.</param>
    public void Write(TextWriter output, Screen screen, int? width = null)
    {
        // What happened to nobody needs no column.
        var others = Others.Where(other => _handlers.Values.Any(counts => counts.Of(other.Outcome) > 0)).ToList();
        var table = Tables.New(["Handler", "Told", "Incidents", "Night", "Busiest day", .. others.Select(other => other.Title)]);
        foreach (var (handler, counts) in _handlers.OrderBy(known => known.Key, StringComparer.Ordinal))
        {
            var busiest = counts.Days.OrderByDescending(day => day.Value).FirstOrDefault();
            table.AddRow(
            [
                new Text(handler, Color.Green), Number(counts.Of("told")), Number(counts.Incidents.Count), Number(counts.AtNight),
                new Text(busiest.Value == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{busiest.Key:yyyy-MM-dd} ({busiest.Value})")),
                .. others.Select(other => Number(counts.Of(other.Outcome))),
            ]);
        }

        Tables.On(output, screen, width).Write(table);
        output.WriteLine("Night is 22–06 UTC; it and the busiest day count reminders too.");
    }

    private static Text Number(int count) => new(string.Create(null, $"{count}"));

    private sealed class Counts
    {
        public Dictionary<string, int> ByOutcome { get; } = new(StringComparer.Ordinal);

        public HashSet<(string, string)> Incidents { get; } = [];

        public Dictionary<DateTime, int> Days { get; } = [];

        public int AtNight { get; set; }

        public int Of(string outcome) => ByOutcome.GetValueOrDefault(outcome);
    }
}
