using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>All rules of one configuration about what goes where. Immutable.</summary>
public sealed record RoutePlan
{
    /// <summary>Everything to every handler.</summary>
    public static RoutePlan Everything { get; } = new();

    /// <summary>The routes in order; null for none at all, and then every handler gets everything.</summary>
    public IReadOnlyList<Route>? Routes { get; init; }

    /// <summary>What is known of the pages; those missing have no rules.</summary>
    public IReadOnlyDictionary<PageKey, PageRules> Pages { get; init; } = new Dictionary<PageKey, PageRules>();
}
