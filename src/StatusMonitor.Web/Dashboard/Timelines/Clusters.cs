using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>Finds incidents of several pages that began at about the same time. It says what was seen, not why. Pure.</summary>
internal static class Clusters
{
    /// <summary>Pages from which on it is worth saying.</summary>
    public const int FewestPages = 3;

    /// <summary>Time between the first beginning and the last.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(15);

    /// <returns>Newest first; no incident is in two.</returns>
    public static IReadOnlyList<Cluster> Of(IEnumerable<TimelineBar> bars)
    {
        // Planned work begins on the hour everywhere, and together means nothing there.
        List<TimelineBar> ordered = [.. bars.Where(bar => bar.Type == IncidentType.Incident).OrderBy(bar => bar.From)];
        List<Cluster> found = [];
        for (var first = 0; first < ordered.Count;)
        {
            var after = first;
            while (after < ordered.Count && ordered[after].From - ordered[first].From <= Window) after++;
            var together = ordered.GetRange(first, after - first);
            var pages = together.Select(bar => bar.Page).Distinct().Count();
            if (pages >= FewestPages) found.Add(new Cluster(together[0].From, together[^1].From, together, pages));
            first = pages >= FewestPages ? after : first + 1;
        }

        found.Reverse();
        return found;
    }
}
