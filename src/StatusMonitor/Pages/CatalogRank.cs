namespace StatusMonitor.Pages;

/// <summary>How well a service answers a search; less is better. Pure.</summary>
internal static class CatalogRank
{
    private const int Exact = 0;
    private const int Begins = 1;
    private const int Contains = 2;
    private const int SameKind = 3;
    public const int Misspelt = 4;

    /// <summary>The rank, or null when it does not answer at all.</summary>
    public static int? Of(CatalogEntry entry, string text)
    {
        if (text.Length == 0) return Exact;
        string[] words = [entry.Id, entry.Name, .. entry.Aliases];
        if (words.Any(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))) return Exact;
        if (words.Any(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase))) return Begins;
        if (words.Any(word => word.Contains(text, StringComparison.OrdinalIgnoreCase))) return Contains;
        if (entry.Category.Equals(text, StringComparison.OrdinalIgnoreCase)) return SameKind;
        return OfSlips(NearestWord.FewestSlips(text, words), 0)
            ?? OfSlips(NearestWord.FewestSlips(text, entry.Name.Split(' ')), 1)
            ?? OfSlips(NearestWord.FewestSlips(text, [entry.Category]), 2);
    }

    /// <summary>Fewer slips first; among as many a whole word, then a part of a name, then a kind.</summary>
    private static int? OfSlips(int? slips, int part) => slips is { } count ? Misspelt + count * 3 + part : null;
}
