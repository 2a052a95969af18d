using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Terminal;

/// <summary>One line of <c>pages --output json</c>.</summary>
internal sealed record CatalogLine(string Id, string Name, string Url, string Category, string? Dialect, string? Sure, IReadOnlyList<string> Aliases)
{
    public static CatalogLine Of(CatalogEntry entry) => new(entry.Id, entry.Name, entry.Url.OriginalString, entry.Category, entry.Dialect, entry.Sure, entry.Aliases);
}
