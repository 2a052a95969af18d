using Spectre.Console;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Deliveries;

/// <summary>Deliveries for people: a table of handlers, then what they cannot or may not deliver yet.</summary>
internal static class DeliveriesText
{
    public static void Write(IReadOnlyList<DeliveryLine> lines, TextWriter output, Screen screen, DateTimeOffset now)
    {
        var console = Tables.On(output, screen);
        console.Write(Handlers(lines, now));
        if (lines.Any(line => line.State is "kept" or "parked" or "sent")) console.Write(Events(lines));
    }

    private static Table Handlers(IReadOnlyList<DeliveryLine> lines, DateTimeOffset now)
    {
        var table = Tables.New("Handler", "Waiting", "Retrying", "Kept", "Parked");
        foreach (var line in lines.Where(line => line.State == "waiting"))
            table.AddRow(
                new Text(line.Handler, Color.Green), new Text(line.Behind is > 0 and { } behind ? $"up to {behind}" : "none"),
                new Text(Retrying(lines.FirstOrDefault(other => other.Handler == line.Handler && other.State == "retrying"), now)),
                Count(lines, line.Handler, "kept"), Count(lines, line.Handler, "parked"));
        return table;
    }

    private static Text Count(IReadOnlyList<DeliveryLine> lines, string handler, string state) =>
        new(lines.Count(line => line.Handler == handler && line.State == state) is > 0 and var count ? $"{count}" : "none");

    private static string Retrying(DeliveryLine? line, DateTimeOffset now)
    {
        if (line is null) return "no";
        var next = line.Next > now ? $", next in {TimeText.Duration(line.Next.Value - now)}" : ", next now";
        return $"event {line.Position} since {TimeText.Of(line.At!.Value)}, {line.Failures} times: {Why(line)}{next}";
    }

    private static Table Events(IReadOnlyList<DeliveryLine> lines)
    {
        var table = Tables.New("Handler", "Event", "What", "State", "Since", "Why");
        foreach (var line in lines.Where(line => line.State is "kept" or "parked" or "sent"))
            table.AddRow(
                new Text(line.Handler, Color.Green), new Text($"{line.Position}"), new Text(TerminalText.Clean(line.Event, 120)),
                new Text(line.State), new Text(TimeText.Of(line.At!.Value)), new Text(line.State == "kept" ? KeptFor(line) : Why(line)));
        return table;
    }

    private static string KeptFor(DeliveryLine line) => line.KeptFor switch
    {
        HoldReason.Quiet => $"quiet hours{Until(line)}",
        HoldReason.Folded when line.Next is null => $"folded into an incident of {Words.Name(line.Detail)}",
        HoldReason.Replay => "sent again",
        _ => $"about to be sent{Until(line)}",
    };

    private static string Until(DeliveryLine line) => line.Next is { } next ? $", until {TimeText.Of(next)}" : "";

    private static string Why(DeliveryLine line) => line.Reason is { } reason ? Words.Why(reason, line.Detail) : "";
}
