using StatusMonitor.Model;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Finds pages of the file by the words that other parts of it use: key, catalog id or alias.</summary>
internal sealed class PageWords(IReadOnlyList<PlannedPage> pages, Catalog catalog, ConfigurationDocument document)
{
    /// <summary>The key that news about our own deliveries has.</summary>
    public const string Ourselves = "statusmon";

    /// <summary>Keys that may be shown: a page that came from the environment has one that tells of its address.</summary>
    public IReadOnlyList<string> Shown { get; } = [.. pages.Where(page => !document.IsHidden(page.Key)).Select(page => page.Page.Key.Value)];

    public PageKey? Find(string word)
    {
        var id = catalog.Find(word)?.Id;
        var found = pages.FirstOrDefault(page => Is(page, word)) ?? pages.FirstOrDefault(page => id is not null && Is(page, id));
        return found?.Page.Key;
    }

    /// <summary>The glob for the log's keys: a catalog alias becomes the key. Null when it matches no page.</summary>
    public string? Glob(string glob)
    {
        if (Find(glob) is { } key) return key.Value;
        return Globs.MatchesAny(glob, [.. pages.Select(page => page.Page.Key.Value), Ourselves]) ? glob : null;
    }

    /// <summary>Whether a word that names no page may be said to: of those that could not be read it may be one.</summary>
    public bool IsSurelyUnknown(string word) => !document.IsWrong("pages") || NearestWord.Find(word, Shown) is not null;

    /// <summary>Where a page stands in the file.</summary>
    public int IndexOf(PageKey key) => pages.Select(page => page.Page.Key).ToList().IndexOf(key);

    /// <summary>A page's key where it may be shown, otherwise its place.</summary>
    public string Show(PageKey key) => Shown.Contains(key.Value, StringComparer.Ordinal) ? key.Value : pages[IndexOf(key)].Key;

    private static bool Is(PlannedPage page, string word) => page.Page.Key.Value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
