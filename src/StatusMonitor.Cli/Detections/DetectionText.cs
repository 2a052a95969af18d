using System.Text.Json;
using Spectre.Console;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Dialects;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Pages;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Detections;

/// <summary><c>pages detect</c> for people: what was found in a line, then each question with its answer.</summary>
internal static class DetectionText
{
    private const int LongestOutcome = 160;

    public static void Write(PageDefinition page, Detection found, TextWriter output, Screen screen, int? width = null)
    {
        output.Write(Line(page, found) + "\n");
        var table = Tables.New("Asked", "For", "Answer");
        foreach (var asked in found.Attempts)
        {
            table.AddRow(
                new Text(Address(asked.Address)),
                new Text(asked.Dialect ?? "what people see"),
                new Text(TerminalText.Clean(asked.Outcome, LongestOutcome), StyleOf(asked.Outcome)));
        }

        if (found.Attempts.Count > 0) Tables.On(output, screen, width).Write(table);
        output.Flush();
    }

    public static string Sureness(Recognition sureness) => JsonNamingPolicy.SnakeCaseLower.ConvertName(sureness.ToString());

    private static string Line(PageDefinition page, Detection found)
    {
        if (found.Dialect is { } dialect)
        {
            var sure = found.Sureness == Recognition.Certain ? "certain" : "likely, others serve the like";
            return $"{dialect.Name} ({sure}), read at {Address(found.Address)}";
        }

        var why = Words.Why(found.Failure, found.Detail);
        if (!found.IsExhausted) return $"{Address(page.Url)} cannot be asked: {why}";
        return found.IsInDoubt ? $"{Address(page.Url)}: cannot tell how it speaks: {why}" : $"{Address(page.Url)} speaks no dialect that is known: {why}";
    }

    private static string Address(Uri address) => TerminalText.Clean(address.OriginalString, LongestOutcome);

    private static Style StyleOf(string outcome) => outcome switch
    {
        "yes" => new Style(Color.Green),
        "likely" => new Style(Color.Olive),
        _ => Style.Plain,
    };
}
