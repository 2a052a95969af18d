using System.Text;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// Strangers' text as Markdown that shows it as it is (CommonMark 0.31, 2.4 Backslash escapes). Addresses stay whole, so
/// that they can be clicked. What receivers do beyond that (mentions, entities) they say themselves. Pure.
/// </summary>
/// <param name="special">What stands for a character wherever it is found, or null for itself.</param>
internal sealed class MarkdownText(Func<char, string?> special)
{
    /// <summary>Marks that make lists and headings of a line they begin.</summary>
    private const string AtLineStart = "-+=#";

    /// <summary>The text, cut so that it is at most so many UTF-16 units long after escaping.</summary>
    public string Of(string text, int limit)
    {
        var lines = TextCut.To(text, limit, Cost).Split('\n');
        return string.Join('\n', lines.Select(line => Line(line.TrimStart())));
    }

    private string Line(string line)
    {
        // Escaped anywhere, but needed at the start only, which is never within an address.
        var start = line.AsSpan().IndexOfAnyExceptInRange('0', '9') is var digits and > 0 && line[digits] is '.' or ')'
            ? line[..digits] + "\\"
            : line is [var first, ..] && AtLineStart.Contains(first) ? "\\" : "";
        return start + WebAddresses.Map(line[start.TrimEnd('\\').Length..], Escape, Address);
    }

    private string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            _ = special(c) is { } instead ? escaped.Append(instead) : escaped.Append(c);
        return escaped.ToString();
    }

    /// <summary>A mention would be found in an address as well.</summary>
    private static string Address(string address) => address.Replace("@", "%40", StringComparison.Ordinal);

    /// <summary>At most: a mark that turns out not to begin a line costs half of this.</summary>
    private int Cost(ReadOnlySpan<char> text)
    {
        var cost = 0;
        foreach (var c in text)
            cost += Math.Max(special(c)?.Length ?? 1, c == '@' ? 3 : AtLineStart.Contains(c) || c is '.' or ')' ? 2 : 1);
        return cost;
    }
}
