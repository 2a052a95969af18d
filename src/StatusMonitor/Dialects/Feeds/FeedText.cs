using System.Text;
using System.Web;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Text out of HTML, in one pass each.</summary>
internal static class FeedText
{
    /// <summary>The words, without tags, entities and surplus blanks.</summary>
    public static string Plain(string html)
    {
        var text = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var letter in html)
        {
            if (letter == '<') isTag = true;
            else if (letter == '>' && isTag)
            {
                isTag = false;
                text.Append(' ');
            }
            else if (!isTag) text.Append(letter);
        }

        return Tidy(HttpUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>With one blank for every run of them, and none at the ends: templates change their blanks, and that is no news.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) tidy.Append(letter);
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>What stands between two texts, from a place on; null where they do not follow each other within so many letters.</summary>
    public static string? Between(string text, string before, string after, int longest = 4096)
    {
        var start = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += before.Length;
        var length = text.AsSpan(start, Math.Min(longest, text.Length - start)).IndexOf(after, StringComparison.OrdinalIgnoreCase);
        return length < 0 ? null : text.Substring(start, length);
    }
}
