using System.Globalization;
using System.Text;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// Makes strangers' text safe to print: no control characters, no escape sequences, nothing that reorders or hides
/// text, nothing endless. What is left reads the same as before. Pure.
/// </summary>
internal static class TerminalText
{
    /// <summary>UTF-16 units after which a line is cut; a terminal has no use for more.</summary>
    public const int LongestLine = 8_000;

    /// <summary>Marks stacked on one character beyond this would climb over the neighbouring lines.</summary>
    private const int MostMarks = 4;

    /// <summary>Ends of a line besides CR and LF: vertical tab, form feed, and Unicode's own.</summary>
    private static readonly char[] LineEnds = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>The whole text as one line: line ends become spaces, white space is folded.</summary>
    public static string Clean(string? text, int longest = LongestLine)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var piece in text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0)
                line.Append(' ');
            line.Append(CleanLine(piece, longest));
            if (line.Length > longest)
                break;
        }

        return Cut(Folded(line), longest);
    }

    /// <summary>The text line by line, each clean; blank ones are kept, trailing white space is not.</summary>
    public static IEnumerable<string> CleanLines(string? text, int longest = LongestLine) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => Cut(CleanLine(line, longest).TrimEnd(), longest));

    /// <summary>At most so many UTF-16 units, cut between two characters as people see them, with "…" in place of the rest.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var kept = 0;
        while (kept < text.Length)
        {
            var next = kept + StringInfo.GetNextTextElementLength(text, kept);
            if (next > longest - 1)
                break;
            kept = next;
        }

        return string.Concat(text.AsSpan(0, kept).TrimEnd(), "…");
    }

    private static string CleanLine(string line, int longest)
    {
        var clean = new StringBuilder(Math.Min(line.Length, longest));
        var marks = 0;
        for (var at = 0; at < line.Length && clean.Length <= longest;)
        {
            if (EscapeSequence.LengthAt(line, at) is var skipped and > 0)
            {
                at += skipped;
                continue;
            }

            Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out var length);
            at += length;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks)
                Append(clean, rune, line.AsSpan(at));
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune, ReadOnlySpan<char> rest)
    {
        if (rune.Value == '\t' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            clean.Append(' ');
        else if (IsJoiner(rune))
            AppendJoiner(clean, rune, rest);
        else if (!InvisibleText.Contains(rune))
            clean.Append(rune.ToString());
    }

    /// <summary>Joiners build emoji and shape some scripts, but between Latin letters they only hide.</summary>
    private static void AppendJoiner(StringBuilder clean, Rune joiner, ReadOnlySpan<char> rest)
    {
        if (clean.Length > 0 && !char.IsAscii(clean[^1]) && rest is [var next, ..] && !char.IsAscii(next))
            clean.Append(joiner.ToString());
    }

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Folded(StringBuilder line) =>
        string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
