using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Azure mixes services and regions in its categories; regions are told by the lands and directions that they are named after.</summary>
internal static class RegionNames
{
    /// <summary>More pairs of service and region are named apart, so that one incident does not name thousands.</summary>
    private const int MostPairs = 200;

    private static readonly HashSet<string> Lands = new(StringComparer.OrdinalIgnoreCase)
    {
        "Africa", "Arabia", "Asia", "Australia", "Austria", "Belgium", "Brazil", "Canada", "Chile", "China", "Denmark", "Europe", "France", "Germany", "Greece", "India",
        "Indonesia", "Israel", "Italy", "Japan", "Korea", "Malaysia", "Mexico", "Norway", "Poland", "Qatar", "Spain", "Sweden", "Switzerland", "Taiwan", "UAE",
        "UK", "US", "USGov", "Zealand", "Non-Regional", "Global",
    };

    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase)
    {
        "North", "South", "East", "West", "Central", "Northeast", "Southeast", "Northwest", "Southwest", "New", "Public", "2", "3",
        "Gov", "DoD", "Virginia", "Texas", "Arizona", "Iowa", "Jio", "Saudi",
    };

    /// <summary>Names such as <c>Virtual Machines@West US</c>; a service or a region alone where the other is not named.</summary>
    public static IReadOnlyList<ComponentChange> Pair(IReadOnlyList<string> categories)
    {
        var regions = categories.Where(IsRegion).ToList();
        var services = categories.Where(category => !IsRegion(category)).ToList();
        if (services.Count == 0) services.Add("Azure");
        var names = regions.Count == 0 ? services
            : services.Count * regions.Count <= MostPairs ? services.SelectMany(service => regions.Select(region => $"{service}@{region}"))
            : services.Concat(regions.Select(region => $"Azure@{region}"));
        return [.. names.Distinct().Select(name => new ComponentChange(null, name, null, null))];
    }

    private static bool IsRegion(string category)
    {
        var words = category.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Lands.Contains) && words.All(word => Lands.Contains(word) || Directions.Contains(word));
    }
}
