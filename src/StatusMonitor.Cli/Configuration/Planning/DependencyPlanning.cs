using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads what routing has to know of pages: components, category, and <c>depends_on:</c>, which must come to an end.</summary>
internal sealed class DependencyPlanning(ConfigurationDocument document, Catalog catalog, PageWords words)
{
    public IReadOnlyDictionary<PageKey, PageRules> Plan(IReadOnlyList<PlannedPage> pages)
    {
        Dictionary<PageKey, PageRules> rules = [];
        foreach (var planned in pages) rules.TryAdd(planned.Page.Key, Rules(planned));
        foreach (var planned in pages.Where(planned => IsInCycle(planned.Page.Key, rules))) SayCycle(planned, rules);
        return rules;
    }

    private PageRules Rules(PlannedPage planned) => new()
    {
        Components = planned.Page.Components.Globs,
        DependsOn = [.. DependsOn(planned).Distinct()],
        Category = planned.Form.Category ?? catalog.Find(planned.Page.Url)?.Category,
    };

    private IEnumerable<PageKey> DependsOn(PlannedPage planned)
    {
        foreach (var (word, key) in ConfigurationDocument.Items(planned.Form.DependsOn, $"{planned.Key}.depends_on"))
        {
            if (words.Find(word) is not { } other)
            {
                if (words.IsSurelyUnknown(word)) document.Value(key, Globs.MatchesNone(word, "page of this file", words.Shown));
            }
            else if (other == planned.Page.Key) document.Value(key, "is the page itself.");
            else yield return other;
        }
    }

    private void SayCycle(PlannedPage planned, Dictionary<PageKey, PageRules> rules)
    {
        // Said once, where the circle's first page stands.
        var circle = Circle(planned.Page.Key, rules);
        if (circle.Min(words.IndexOf) == words.IndexOf(planned.Page.Key))
            document.Key($"{planned.Key}.depends_on", $"pages that depend on each other in a circle can never be folded: {string.Join(" → ", [.. circle.Select(words.Show), words.Show(circle[0])])}.");
    }

    private static bool IsInCycle(PageKey page, Dictionary<PageKey, PageRules> rules) => Circle(page, rules).Count > 0;

    /// <summary>The shortest way from a page back to itself, without its end; empty when there is none.</summary>
    private static List<PageKey> Circle(PageKey page, Dictionary<PageKey, PageRules> rules)
    {
        Dictionary<PageKey, PageKey> cameFrom = [];
        Queue<PageKey> open = new([page]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in rules.GetValueOrDefault(at)?.DependsOn ?? [])
            {
                if (next == page) return Way(at, page, cameFrom);
                if (cameFrom.TryAdd(next, at)) open.Enqueue(next);
            }
        }

        return [];
    }

    private static List<PageKey> Way(PageKey last, PageKey first, Dictionary<PageKey, PageKey> cameFrom)
    {
        List<PageKey> way = [last];
        while (way[0] != first) way.Insert(0, cameFrom[way[0]]);
        return way;
    }
}
