using System.Web;

namespace StatusMonitor.Dialects;

/// <summary>Finds the feeds that a web page names in its head. Pure; hostile pages cost time in proportion to their length.</summary>
internal static class FeedLinks
{
    private const int Most = 8;

    public static IEnumerable<Uri> Of(Uri page, string html)
    {
        var found = new HashSet<Uri>();
        for (var at = Next(html, 0); at >= 0 && found.Count < Most; at = Next(html, at + 5))
        {
            var end = html.IndexOf('>', at);
            if (end < 0) yield break;
            if (Feed(page, html.AsSpan(at, end - at)) is { } feed && found.Add(feed)) yield return feed;
        }
    }

    private static int Next(string html, int from) => from < html.Length ? html.IndexOf("<link", from, StringComparison.OrdinalIgnoreCase) : -1;

    private static Uri? Feed(Uri page, ReadOnlySpan<char> tag)
    {
        if (!Attribute(tag, "rel").Contains("alternate", StringComparison.OrdinalIgnoreCase)) return null;
        var type = Attribute(tag, "type");
        if (!type.Contains("rss", StringComparison.OrdinalIgnoreCase) && !type.Contains("atom", StringComparison.OrdinalIgnoreCase)) return null;
        var link = HttpUtility.HtmlDecode(Attribute(tag, "href"));
        return Uri.TryCreate(page, link, out var feed) && feed.Scheme is "https" or "http" && feed.UserInfo.Length == 0 ? feed : null;
    }

    /// <summary>The value of an attribute in a tag's source; empty where it is missing.</summary>
    private static string Attribute(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        for (var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var rest = tag[(at + name.Length)..].TrimStart();
            if (at > 0 && char.IsWhiteSpace(tag[at - 1]) && rest is ['=', ..]) return Value(rest[1..].TrimStart());
            var next = tag[(at + 1)..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return "";
    }

    private static string Value(ReadOnlySpan<char> rest)
    {
        if (rest is not ['"' or '\'', ..])
        {
            var blank = rest.IndexOfAny(' ', '\t', '\n');
            return (blank < 0 ? rest : rest[..blank]).ToString();
        }

        var end = rest[1..].IndexOf(rest[0]);
        return end < 0 ? "" : rest.Slice(1, end).ToString();
    }
}
