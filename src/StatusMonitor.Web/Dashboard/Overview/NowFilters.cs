using Microsoft.AspNetCore.Http;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>Reads, applies and links what is asked for. Pure.</summary>
internal static class NowFilters
{
    private const int Longest = 100;

    public static NowFilter Read(IQueryCollection query) =>
        new(Text(query["q"]), Text(query["category"]), StateOf(Text(query["state"])));

    /// <summary>Whether a page's name or key, and its category, are asked for; its state aside.</summary>
    public static bool Holds(NowFilter filter, PageReading page) =>
        (filter.Text.Length == 0 || Has(page.Name, filter.Text) || Has(page.Key.Value, filter.Text))
        && (filter.Category.Length == 0 || filter.Category == Tiles.CategoryOf(page));

    /// <summary>The query that asks for the same in another state.</summary>
    public static string QueryOf(NowFilter filter, ShownState? state)
    {
        var query = QueryString.Empty;
        if (filter.Text.Length > 0) query = query.Add("q", filter.Text);
        if (filter.Category.Length > 0) query = query.Add("category", filter.Category);
        if (state is { } chosen) query = query.Add("state", States.Name(chosen));
        return query.Value ?? "";
    }

    private static ShownState? StateOf(string name) =>
        States.WorstFirst.Cast<ShownState?>().FirstOrDefault(state => States.Name(state!.Value) == name);

    private static string Text(string? value) => value is null ? "" : value.Trim() is { Length: > Longest } longer ? longer[..Longest] : value.Trim();

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
