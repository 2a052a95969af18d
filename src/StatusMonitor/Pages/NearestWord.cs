namespace StatusMonitor.Pages;

/// <summary>Guesses which word was meant. Pure.</summary>
internal static class NearestWord
{
    private const int LongestTyped = 100;

    /// <summary>The word that begins with what was typed, or differs from it by few slips; null when none is near.</summary>
    public static string? Find(string typed, IEnumerable<string> words)
    {
        if (typed.Length is 0 or > LongestTyped) return null;
        var nearest = words
            .Select(word => (Word: word, Slips: Slips(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(found => found.Slips).ThenBy(found => found.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Word is { } word && nearest.Slips <= Allowed(Math.Max(typed.Length, word.Length)) ? word : null;
    }

    /// <summary>How few slips what was typed is from one of the words; null when none is near.</summary>
    public static int? FewestSlips(string typed, IEnumerable<string> words)
    {
        if (Find(typed, words) is not { } word) return null;
        return Slips(typed.ToLowerInvariant(), word.ToLowerInvariant());
    }

    /// <summary>" Did you mean …?" in front of which a sentence has ended; empty when no word is near.</summary>
    public static string Suggestion(string typed, IEnumerable<string> words) =>
        Find(typed, words) is { } word ? $" Did you mean {word}?" : "";

    private static int Allowed(int length) => length switch { <= 2 => 0, <= 5 => 1, <= 8 => 2, _ => 3 };

    private static int Slips(string typed, string word) =>
        typed.Length >= 3 && word.StartsWith(typed, StringComparison.Ordinal) ? Math.Min(1, word.Length - typed.Length) : Distance(typed, word);

    /// <summary>Optimal string alignment: letters added, left out, changed, or two swapped.</summary>
    private static int Distance(string left, string right)
    {
        var (before, above) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above) = (above, row);
        }

        return above[right.Length];
    }
}
