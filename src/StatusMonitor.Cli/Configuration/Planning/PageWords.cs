using StatusMonitor.Model;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Finds pages of the file by the words that other parts of it use: key, catalog id or alias.</summary>
internal sealed class PageWords(IReadOnlyList<PageDefinition> pages, Catalog catalog)
{
    private readonly List<string> _known = [.. pages.Select(page => page.Key.Value)];

    /// <summary>The key that news about our own deliveries has.</summary>
    public const string Ourselves = "statusmon";

    /// <summary>Every key.</summary>
    public IReadOnlyList<string> Known => _known;

    /// <summary>Where a page stands in the file.</summary>
    public int IndexOf(PageKey key) => _known.IndexOf(key.Value);

    public PageKey? Find(string word)
    {
        var id = catalog.Find(word)?.Id;
        var found = pages.FirstOrDefault(page => Is(page, word)) ?? pages.FirstOrDefault(page => id is not null && Is(page, id));
        return found?.Key;
    }

    /// <summary>The glob for the log's keys: a catalog alias becomes the key. Null when it matches no page.</summary>
    public string? Glob(string glob)
    {
        if (Find(glob) is { } key) return key.Value;
        return Globs.MatchesAny(glob, [.. Known, Ourselves]) ? glob : null;
    }

    /// <summary>Whether a word that names no page may be said to: of those that could not be read it may be one.</summary>
    public bool IsSurelyUnknown(string word, ConfigurationDocument document) =>
        !document.IsWrong("pages") || NearestWord.Find(word, _known) is not null;

    private static bool Is(PageDefinition page, string word) => page.Key.Value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
