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
    /// <summary>The page to watch.</summary>
    public PageDefinition Page => new() { Key = new PageKey(Id), Name = Name, Url = Url };
}
