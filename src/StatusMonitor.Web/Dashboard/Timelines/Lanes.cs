namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>Packs bars into as few lanes as they need, so that none covers another. Pure.</summary>
internal static class Lanes
{
    /// <param name="bars">The bars of one page.</param>
    /// <param name="from">Where the axis begins.</param>
    /// <param name="until">Where it ends; open bars run to there.</param>
    /// <param name="smallest">The least length a bar takes, so that the shortest can still be seen and hit.</param>
    /// <returns>The same bars with their lanes, by their beginning, and how many lanes there are.</returns>
    public static (IReadOnlyList<TimelineBar> Bars, int Count) Pack(
        IEnumerable<TimelineBar> bars, DateTimeOffset from, DateTimeOffset until, TimeSpan smallest)
    {
        List<DateTimeOffset> free = [];
        List<TimelineBar> packed = [];
        foreach (var bar in bars.OrderBy(bar => bar.From).ThenBy(bar => bar.Until ?? until))
        {
            var (start, end) = Extent(bar, from, until, smallest);
            var lane = free.FindIndex(since => since <= start);
            if (lane < 0)
            {
                lane = free.Count;
                free.Add(end);
            }

            free[lane] = end;
            packed.Add(bar with { Lane = lane });
        }

        return (packed, free.Count);
    }

    /// <summary>What a bar takes of the axis: never less than the smallest, and never beyond the axis.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) Extent(TimelineBar bar, DateTimeOffset from, DateTimeOffset until, TimeSpan smallest)
    {
        var start = bar.From > from ? bar.From : from;
        var end = bar.Until is { } stop && stop < until ? stop : until;
        if (end - start >= smallest) return (start, end);
        if (start + smallest <= until) return (start, start + smallest);
        return (until - smallest, until);
    }
}
