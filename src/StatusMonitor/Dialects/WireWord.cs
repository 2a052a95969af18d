using System.Text;

namespace StatusMonitor.Dialects;

/// <summary>A page's own word for a step, an impact or a state, in the form in which unknown words pass through.</summary>
internal static class WireWord
{
    /// <summary>Longer words are cut: they are kept for ever, and no page's come near.</summary>
    private const int Longest = 64;

    /// <summary>
    /// Letters and digits in lower case, with one underscore for whatever stands between words: <c>Planned Maintenance</c>,
    /// <c>planned-maintenance</c> and <c>plannedMaintenance</c> are <c>planned_maintenance</c>. Empty where there is no word.
    /// </summary>
    public static string Snake(string? text)
    {
        var word = new StringBuilder();
        var before = ' ';
        foreach (var letter in text ?? "")
        {
            if (word.Length >= Longest) break;
            if ((!char.IsLetterOrDigit(letter) || (char.IsUpper(letter) && char.IsLower(before))) && word.Length > 0 && word[^1] != '_') word.Append('_');
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            before = letter;
        }

        return word.ToString().TrimEnd('_');
    }

    /// <summary>The same, or another word where there is none.</summary>
    public static string Snake(string? text, string otherwise) => Snake(text) is { Length: > 0 } word ? word : otherwise;
}
