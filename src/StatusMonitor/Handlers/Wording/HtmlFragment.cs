using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// Turns the HTML fragments some pages publish into text. Text without tags and Markdown pass unchanged but for
/// entities; <c>&lt;</c> that begins no HTML tag (<c>List&lt;Customer&gt;</c>) is text. The outcome is still hostile. Pure.
/// </summary>
internal static partial class HtmlFragment
{
    public static string ToText(string body)
    {
        if (body.IndexOfAny(['<', '&']) < 0)
            return body;
        var text = WebUtility.HtmlDecode(WithoutTags(body));
        return WithSingleBlankLines(text);
    }

    private static string WithSingleBlankLines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        return string.Join('\n', lines.Where((line, at) => line.Length > 0 || (at > 0 && lines[at - 1].Length > 0))).Trim('\n');
    }

    private static string WithoutTags(string body)
    {
        var text = new StringBuilder(body.Length);
        var (at, link, linkStart) = (0, "", 0);
        foreach (Match tag in Tag.Matches(body))
        {
            text.Append(body, at, tag.Index - at);
            at = tag.Index + tag.Length;
            at += LineEndAfterBreak(body, at, tag.Groups["name"].Value);
            var isEnd = tag.Groups["end"].Length > 0;
            var name = tag.Groups["name"].Value;
            if (!name.Equals("a", StringComparison.OrdinalIgnoreCase))
                text.Append(InPlaceOf(name, isEnd));
            else if (isEnd)
                link = CloseLink(text, link, linkStart);
            else
                (link, linkStart) = (Href.Match(tag.Value).Groups["url"].Value.Trim(), text.Length);
        }

        return text.Append(body, at, body.Length - at).ToString();
    }

    /// <summary>A break swallows the line end of the source after it, as in a browser.</summary>
    private static int LineEndAfterBreak(string body, int at, string name)
    {
        if (!name.Equals("br", StringComparison.OrdinalIgnoreCase))
            return 0;
        var rest = body.AsSpan(at);
        return rest.StartsWith("\r\n") ? 2 : rest.StartsWith("\n") ? 1 : 0;
    }

    private static string InPlaceOf(string name, bool isEnd) => name.ToLowerInvariant() switch
    {
        "br" => "\n",
        "li" when !isEnd => "\n- ",
        "p" or "div" or "ul" or "ol" or "blockquote" or "pre" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "\n\n",
        "tr" or "hr" when !isEnd => "\n",
        "td" or "th" when !isEnd => " ",
        _ => "",
    };

    /// <summary>A link's address follows its text, unless it is the text.</summary>
    private static string CloseLink(StringBuilder text, string link, int start)
    {
        var shown = text.ToString(start, text.Length - start).Trim();
        if (IsAddress(link) && shown != link)
            text.Append(shown.Length == 0 ? link : $" ({link})");
        return "";
    }

    private static bool IsAddress(string link) =>
        link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    // Both are linear: neither can match across the next "<", and hostile text may be long.
    [GeneratedRegex(
        """<(?<end>/?)(?<name>a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)(?:\s[^<>]*)?/?>""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(
        """\shref\s*=\s*(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|(?<url>[^\s"'>]+))""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Href { get; }
}
