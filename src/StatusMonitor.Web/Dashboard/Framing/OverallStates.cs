namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Sums up how all pages stand: what needs a look, or else what is not plainly well. What is not known is said, and is never taken for good. Pure.</summary>
internal static class OverallStates
{
    public static OverallState Of(IReadOnlyCollection<ShownState> pages)
    {
        if (pages.Count == 0) return new OverallState(ShownState.NotRead, "No page is watched", 0);
        var worst = pages.Max();
        if (worst == ShownState.Operational)
            return new OverallState(worst, pages.Count == 1 ? "The page is operational" : $"All {Words.Number(pages.Count)} pages operational", 0);
        var parts = States.WorstFirst.Where(state => state != ShownState.Operational && (States.IsTrouble(state) || !States.IsTrouble(worst)))
            .Select(state => (state, Number: pages.Count(page => page == state)))
            .Where(part => part.Number > 0)
            .Select(part => Part(part.state, part.Number));
        return new OverallState(worst, string.Join(" · ", parts), pages.Count(States.IsTrouble));
    }

    private static string Part(ShownState state, int number) => state switch
    {
        ShownState.Outage => Words.Count(number, "outage"),
        ShownState.Unreadable => $"{Words.Number(number)} cannot be read",
        ShownState.Degraded => $"{Words.Number(number)} degraded",
        ShownState.NotRead => $"{Words.Number(number)} not read yet",
        _ => $"{Words.Number(number)} in maintenance",
    };
}
