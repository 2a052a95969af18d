using System.Text;

namespace StatusMonitor.House.Support;

/// <summary>Blanks what is no code (comments, literals, directives) and keeps every line break and index.</summary>
internal static class CSharpText
{
    public static string Blank(string text)
    {
        var code = new StringBuilder(text);
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfNoCode(text, i);
            for (var at = i; at < end; at++)
                if (text[at] is not '\n') code[at] = ' ';
            i = Math.Max(end, i + 1);
        }

        return code.ToString();
    }

    /// <summary>Where what begins here and is no code ends; <paramref name="i"/> itself when code begins here.</summary>
    private static int EndOfNoCode(string text, int i)
    {
        if (Starts(text, i, "//")) return EndOfLine(text, i);
        if (Starts(text, i, "/*")) return After(text, "*/", i + 2);
        if (text[i] == '#' && IsFirstOnLine(text, i)) return EndOfLine(text, i);
        if (text[i] == '\'') return EndOfQuoted(text, i + 1, '\'');
        var quote = i;
        while (quote < text.Length && text[quote] is '$' or '@') quote++;
        if (quote >= text.Length || text[quote] != '"') return i;
        var prefix = text[i..quote];
        if (Starts(text, quote, "\"\"\"")) return EndOfRaw(text, quote);
        if (prefix.Contains('$', StringComparison.Ordinal)) return EndOfInterpolated(text, quote + 1, prefix.Contains('@', StringComparison.Ordinal));
        return prefix.Contains('@', StringComparison.Ordinal) ? EndOfVerbatim(text, quote + 1) : EndOfQuoted(text, quote + 1, '"');
    }

    private static int EndOfQuoted(string text, int i, char quote)
    {
        for (; i < text.Length && text[i] != quote; i++)
            if (text[i] == '\\') i++;
        return Math.Min(i + 1, text.Length);
    }

    private static int EndOfVerbatim(string text, int i)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (!Starts(text, i, "\"\"")) return i + 1;
            i++;
        }

        return text.Length;
    }

    private static int EndOfRaw(string text, int i)
    {
        var quotes = 0;
        while (i + quotes < text.Length && text[i + quotes] == '"') quotes++;
        return After(text, new string('"', quotes), i + quotes);
    }

    /// <summary>Literals inside the holes are skipped, so that their quotes do not end this one.</summary>
    private static int EndOfInterpolated(string text, int i, bool verbatim)
    {
        for (var depth = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (depth == 0 && c == '\\' && !verbatim) i++;
            else if (depth == 0 && (Starts(text, i, "{{") || (verbatim && Starts(text, i, "\"\"")))) i++;
            else if (depth == 0 && c == '"') return i + 1;
            else if (c == '{') depth++;
            else if (c == '}' && depth > 0) depth--;
            else if (depth > 0 && c is '"' or '$' or '@' or '\'') i = Math.Max(EndOfNoCode(text, i), i + 1) - 1;
        }

        return text.Length;
    }

    private static bool Starts(string text, int i, string with) =>
        string.CompareOrdinal(text, i, with, 0, with.Length) == 0;

    private static int After(string text, string mark, int from)
    {
        var at = text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal);
        return at < 0 ? text.Length : at + mark.Length;
    }

    private static int EndOfLine(string text, int i)
    {
        var at = text.IndexOf('\n', i);
        return at < 0 ? text.Length : at;
    }

    private static bool IsFirstOnLine(string text, int i)
    {
        for (i--; i >= 0 && text[i] != '\n'; i--)
            if (!char.IsWhiteSpace(text[i])) return false;
        return true;
    }
}
