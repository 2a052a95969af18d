using System.Text;

namespace StatusMonitor.Dialects;

/// <summary>Words of pages in the form that words have here.</summary>
internal static class WireWords
{
    /// <summary>Longer is no word.</summary>
    private const int Longest = 64;

    /// <summary>Lower case, with one underline where blanks, hyphens and other marks were; null for null and for what is too long to be a word.</summary>
    public static string? Snake(string? word)
    {
        if (word is null || word.Length > Longest) return null;
        var text = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter)) text.Append(char.ToLowerInvariant(letter));
            else if (text.Length > 0 && text[^1] != '_') text.Append('_');
        }

        while (text.Length > 0 && text[^1] == '_') text.Length--;
        return text.ToString();
    }
}
