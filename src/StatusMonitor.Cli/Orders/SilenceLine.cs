using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Orders;

/// <summary>One line of <c>silence list --output json</c>.</summary>
internal sealed record SilenceLine(string Id, string State, DateTimeOffset From, DateTimeOffset Until, string Comment, EventMatch Match)
{
    public static SilenceLine Of(Silence silence, DateTimeOffset now) => new(
        silence.Id, silence.Covers(now) ? "active" : silence.Until <= now ? "over" : "coming", silence.From, silence.Until, silence.Comment, silence.Match);

    /// <summary>The match in words.</summary>
    public string Shown() => UsageMistake.Shown(string.Join(", ", Parts(Match)));

    private static IEnumerable<string> Parts(EventMatch match)
    {
        (string Name, IReadOnlyList<string>? Values)[] lists =
        [
            ("page", match.Pages), ("component", match.Components), ("kind", match.Kinds), ("type", match.Types), ("status", match.Statuses),
            ("category", match.Categories), ("impact", match.Impact is { } impact ? [impact] : null), ("text", match.Text is { } text ? [text] : null),
        ];
        return lists.Where(list => list.Values is not null).Select(list => $"{list.Name} {string.Join(" or ", list.Values!)}");
    }
}
