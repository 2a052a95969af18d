using System.Text;

namespace StatusMonitor.Dialects;

/// <summary>A page's own word for a step, an impact or a state, in the form in which unknown words pass through.</summary>
internal static class WireWord
{
    /// <summary>Longer words are cut: they are kept for ever, and no page's come near.</summary>
    private const int Longest = 64;

    /// <summary>Letters and digits in lower case, with one underscore for whatever stands between them: <c>Planned Maintenance</c> is <c>planned_maintenance</c>.</summary>
    public static string Snake(string? text)
    {
        var word = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (word.Length >= Longest) break;
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (word.Length > 0 && word[^1] != '_') word.Append('_');
        }

        return word.ToString().TrimEnd('_');
    }
}
