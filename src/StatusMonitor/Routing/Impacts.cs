using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>How grave things are, in one order: none, maintenance, minor, major, critical. Pure.</summary>
internal static class Impacts
{
    public static IReadOnlyList<string> Words { get; } = ["none", "maintenance", "minor", "major", "critical"];

    /// <summary>The place of a word in the order, or null for one nobody knows.</summary>
    public static int? RankOf(string? word)
    {
        for (var rank = 0; rank < Words.Count; rank++)
            if (string.Equals(Words[rank], word, StringComparison.OrdinalIgnoreCase)) return rank;
        return null;
    }

    /// <summary>
    /// The impacts of an event: an incident's own; of components the gravest they have or just had, so that whoever was
    /// told of the trouble is told of its end. Empty where there is none: events about pages and handlers.
    /// </summary>
    public static IEnumerable<string> Of(StatusEvent news)
    {
        if (news.Incident is { } incident)
            return [incident.Impact];
        if (news.Kind != EventKind.ComponentStatus)
            return [];
        return news.Components.SelectMany(change => new[] { OfState(change.Before), OfState(change.After) })
            .OfType<string>().OrderByDescending(word => RankOf(word) ?? Words.Count).Take(1);
    }

    private static string? OfState(string? state) => state switch
    {
        null or "" => null,
        ComponentStatus.Operational => "none",
        ComponentStatus.UnderMaintenance => "maintenance",
        ComponentStatus.DegradedPerformance => "minor",
        ComponentStatus.PartialOutage => "major",
        ComponentStatus.MajorOutage => "critical",
        _ => state,
    };
}
