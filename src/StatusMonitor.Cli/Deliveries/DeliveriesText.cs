using Spectre.Console;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Deliveries;

/// <summary>Deliveries for people: a table of handlers, then each event that waits, was given up or was sent, with why.</summary>
internal static class DeliveriesText
{
    /// <param name="lines">What is to be shown.</param>
    /// <param name="output">Where to.</param>
    /// <param name="screen">What that is.</param>
    /// <param name="now">The present.</param>
    /// <param name="width">Cells of a line, for tests; otherwise the terminal's.</param>
    public static void Write(IReadOnlyList<DeliveryLine> lines, TextWriter output, Screen screen, DateTimeOffset now, int? width = null)
    {
        Tables.On(output, screen, width).Write(Handlers(lines));
        var style = width is null ? screen.Style() : new ConsoleStyle(screen.Color, width);
        foreach (var line in lines.Where(line => line.State != "waiting"))
        {
            Lines.Write(output, $"[{TimeText.Of(line.At!.Value)}] {line.Handler} · {State(line, now)}", style, ToneOf(line));
            Lines.WriteBelow(output, $"event {line.Position}{(TerminalText.Clean(line.Event, 300) is { Length: > 0 } said ? $": {said}" : "")}", style);
        }
    }

    private static Table Handlers(IReadOnlyList<DeliveryLine> lines)
    {
        var table = Tables.New("Handler", "Waiting", "Retrying", "Kept", "Parked");
        foreach (var line in lines.Where(line => line.State == "waiting"))
            table.AddRow(
                new Text(line.Handler, Color.Green), new Text(line.Behind is > 0 and { } behind ? $"up to {behind}" : "none"),
                Count(lines, line.Handler, "retrying"), Count(lines, line.Handler, "kept"), Count(lines, line.Handler, "parked"));
        return table;
    }

    private static Text Count(IReadOnlyList<DeliveryLine> lines, string handler, string state) =>
        new(lines.Count(line => line.Handler == handler && line.State == state) is > 0 and var count ? $"{count}" : "none");

    private static string State(DeliveryLine line, DateTimeOffset now) => line.State switch
    {
        "retrying" => $"retrying: {Why(line)}, {(line.Failures == 1 ? "once" : $"{line.Failures} times")}, next {Next(line, now)}",
        "kept" => $"kept: {KeptFor(line)}",
        "parked" => $"parked: {Why(line)}",
        _ => line.State,
    };

    private static string Next(DeliveryLine line, DateTimeOffset now) => line.Next > now ? $"in {TimeText.Duration(line.Next.Value - now)}" : "now";

    private static string KeptFor(DeliveryLine line) => line.KeptFor switch
    {
        HoldReason.Quiet => $"quiet hours{Until(line)}",
        HoldReason.Folded when line.Next is null => $"folded into an incident of {Words.Name(line.Detail)}",
        HoldReason.Replay => "to be sent again",
        _ => $"about to be sent{Until(line)}",
    };

    private static string Until(DeliveryLine line) => line.Next is { } next ? $", until {TimeText.Of(next)}" : "";

    private static string Why(DeliveryLine line) => line.Reason is { } reason ? Words.Why(reason, line.Detail) : "unknown";

    private static Tone ToneOf(DeliveryLine line) => line.State switch
    {
        "retrying" => Tone.Warning,
        "parked" => Tone.Bad,
        _ => Tone.Plain,
    };
}
