using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>Orders all pages for people: what needs a look first and at length, the rest dense and by category.</summary>
internal static class Now
{
    private const int MostTiles = 60;
    private const int MostUnfolded = 400;

    public static NowModel Of(
        HttpContext context, WebServices services, Func<PageKey, PageState?> stored, Func<PageKey, IReadOnlyList<IncidentRecord>> open, DateTimeOffset now)
    {
        var (all, links) = (services.Readings.All, new Links(context, services.Options));
        var filter = NowFilters.Read(context.Request.Query);
        var named = all.Where(page => NowFilters.Holds(filter, page)).ToList();
        var shown = named.Where(page => filter.State is null || States.Of(page.Status) == filter.State);
        var tiles = Tiles.WorstFirst(shown.Select(page => Tiles.Of(page, stored(page.Key), open(page.Key), links, now))).ToList();
        var atLength = tiles.Where(tile => IsAtLength(tile.State)).Take(MostTiles).ToList();
        return new NowModel
        {
            Layout = Frame.Of(context, services, Section.Now, "Now"),
            Filter = filter,
            States = [.. CountsOf(named, filter, links)],
            Categories = [.. all.Select(Tiles.CategoryOf).Distinct().Order(StringComparer.OrdinalIgnoreCase)],
            Tiles = atLength,
            Groups = [.. GroupsOf([.. tiles.Except(atLength)], filter.IsSet)],
            Total = all.Count,
            Shown = tiles.Count,
            IsBlind = all.Count > 1 && all.All(page => States.Of(page.Status) == ShownState.Unreadable),
        };
    }

    private static bool IsAtLength(ShownState state) => state is not (ShownState.Operational or ShownState.NotRead);

    private static IEnumerable<TileGroup> GroupsOf(List<TileModel> tiles, bool isFiltered) => tiles
        .GroupBy(tile => (tile.State, tile.Category))
        .OrderByDescending(group => group.Key.State).ThenBy(group => group.Key.Category, StringComparer.OrdinalIgnoreCase)
        .Select(group => new TileGroup(
            group.Key.State, group.Key.Category, isFiltered || tiles.Count <= MostUnfolded || group.Key.State != ShownState.Operational,
            [.. group.OrderBy(tile => tile.Name, StringComparer.OrdinalIgnoreCase)]));

    private static IEnumerable<StateCount> CountsOf(List<PageReading> pages, NowFilter filter, Links links)
    {
        var numbers = pages.CountBy(page => States.Of(page.Status)).ToDictionary();
        var root = links.To("/");
        yield return new StateCount(null, pages.Count, root + NowFilters.QueryOf(filter, null), filter.State is null);
        foreach (var state in States.WorstFirst)
        {
            var (number, isChosen) = (numbers.GetValueOrDefault(state), filter.State == state);
            if (number > 0 || isChosen)
                yield return new StateCount(state, number, root + NowFilters.QueryOf(filter, state), isChosen);
        }
    }
}
