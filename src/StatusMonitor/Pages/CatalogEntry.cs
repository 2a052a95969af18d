using StatusMonitor.Model;

namespace StatusMonitor.Pages;

/// <summary>A service the product knows by name. Immutable.</summary>
/// <param name="Id">The word to type, which becomes the page's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its status page.</param>
/// <param name="Category">What kind of service it is, one word.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record CatalogEntry(string Id, string Name, Uri Url, string Category, IReadOnlyList<string> Aliases)
{
    /// <summary>The dialect it is said to speak; null where nobody says. Always verified at the first reading.</summary>
    public string? Dialect { get; init; }

    /// <summary>How sure that is: <c>high</c>, <c>medium</c> or <c>low</c>; null without a <see cref="Dialect"/>, and where nobody said.</summary>
    public string? Sure { get; init; }

    /// <summary>The page to watch.</summary>
    public PageDefinition Page => new() { Key = new PageKey(Id), Name = Name, Url = Url, LikelyDialect = Dialect };
}
