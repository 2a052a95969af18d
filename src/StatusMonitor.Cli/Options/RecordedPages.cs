using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Options;

/// <summary>
/// What a word means to commands that look at what was recorded: the page of this very key, also where the catalog knows the word
/// for another service, as in a configuration; else what it means on every command line.
/// </summary>
internal static class RecordedPages
{
    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    public static async Task<IReadOnlySet<string>> ReadAsync(SqliteEventReader log, CancellationToken cancellationToken)
    {
        var pages = await log.ReadPagesAsync(cancellationToken);
        return pages.Select(page => page.Key.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The page that is meant, and which parts of it; null with its mistake where the word is none.</summary>
    public static (PageKey Key, ComponentScope Components)? Find(string word, IReadOnlySet<string> recorded, out string? mistake)
    {
        mistake = null;
        if (recorded.Contains(word)) return (new PageKey(word.ToLowerInvariant()), ComponentScope.Everything);
        return PageArgument.TryParse(word, KnownPages.Catalog, out var page, out mistake) ? (page.Key, page.Components) : null;
    }
}
