using Spectre.Console;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Orders;

/// <summary>Silences as a table for people.</summary>
internal static class SilencesText
{
    /// <param name="lines">What is to be shown.</param>
    /// <param name="output">Where to.</param>
    /// <param name="screen">What that is.</param>
    /// <param name="width">Cells of a line, for tests; otherwise the terminal's.</param>
    public static void Write(IReadOnlyList<SilenceLine> lines, TextWriter output, Screen screen, int? width = null)
    {
        var table = Tables.New("Id", "State", "From", "Until", "What", "Why");
        foreach (var line in lines)
            table.AddRow(
                new Text(line.Id, Color.Green), new Text(line.State), new Text(TimeText.Of(line.From)), new Text(TimeText.Of(line.Until)),
                new Text(line.Shown()), new Text(UsageMistake.Shown(line.Comment)));
        Tables.On(output, screen, width).Write(table);
    }
}
