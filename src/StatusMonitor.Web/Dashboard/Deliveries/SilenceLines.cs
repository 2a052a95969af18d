using StatusMonitor.EventLog;
using StatusMonitor.Routing;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>Silences in words. Pure.</summary>
internal static class SilenceLines
{
    /// <summary>Those that hold and those to come; what is over is left out.</summary>
    public static IReadOnlyList<SilenceLine> Of(IEnumerable<Silence> silences, DateTimeOffset now) =>
        [.. silences.Where(silence => silence.Until > now)
            .OrderByDescending(silence => silence.Covers(now)).ThenBy(silence => silence.Until)
            .Select(silence => new SilenceLine(silence.Id, silence.Covers(now), Shown(silence.Match), silence.From, silence.Until, PageText.Line(silence.Comment)))];

    private static string Shown(EventMatch match)
    {
        var wanted = string.Join(", ", Parts(match));
        return PageText.Line(match.Not is { } not ? $"{wanted}, but not {string.Join(", ", Parts(not))}" : wanted);
    }

    private static IEnumerable<string> Parts(EventMatch match)
    {
        (string Name, IReadOnlyList<string>? Values)[] lists =
        [
            ("page", match.Pages), ("component", match.Components), ("kind", match.Kinds), ("type", match.Types), ("step", match.Statuses),
            ("category", match.Categories), ("impact", match.Impact is { } impact ? [impact] : null), ("text", match.Text is { } text ? [text] : null),
        ];
        return lists.Where(list => list.Values is not null).Select(list => $"{list.Name} {string.Join(" or ", list.Values!)}");
    }
}
