namespace StatusMonitor.Pages;

/// <summary>How well a service answers a search; less is better. Pure.</summary>
internal static class CatalogRank
{
    private const int Exact = 0;
    private const int Begins = 1;
    private const int Contains = 2;
    private const int SameKind = 3;

    /// <summary>The rank where it is spelt so, or null.</summary>
    public static int? Of(CatalogEntry entry, string text)
    {
        if (text.Length == 0) return Exact;
        string[] words = WordsOf(entry);
        if (words.Any(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))) return Exact;
        if (words.Any(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase))) return Begins;
        if (words.Any(word => word.Contains(text, StringComparison.OrdinalIgnoreCase))) return Contains;
        return entry.Category.Equals(text, StringComparison.OrdinalIgnoreCase) ? SameKind : null;
    }

    /// <summary>The rank where it is spelt otherwise, or null: fewer slips first; among as many a whole word, then a part of a name, then a kind.</summary>
    public static int? OfSlips(CatalogEntry entry, string text) =>
        Ranked(NearestWord.FewestSlips(text, WordsOf(entry)), 0)
            ?? Ranked(NearestWord.FewestSlips(text, entry.Name.Split(' ')), 1)
            ?? Ranked(NearestWord.FewestSlips(text, [entry.Category]), 2);

    private static int? Ranked(int? slips, int part) => slips is { } count ? count * 3 + part : null;

    private static string[] WordsOf(CatalogEntry entry) => [entry.Id, entry.Name, .. entry.Aliases];
}
