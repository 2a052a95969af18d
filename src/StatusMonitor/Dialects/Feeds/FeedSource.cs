using System.Security;
using System.Text;
using System.Web;
using System.Xml;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// From bytes to a feed. Feeds in the field begin with blank lines, declare an encoding that they do not have, use HTML's
/// entities and leave <c>&amp;</c> as it is: what is no XML as it stands is tried once more after a clean-up.
/// </summary>
internal static class FeedSource
{
    /// <summary>So far into a document its root is looked for.</summary>
    private const int Head = 4096;

    private const int LongestEntity = 32;

    /// <summary>Reads a body, or says why it is no feed.</summary>
    public static (FeedDocument? Feed, ParseResult.Failed? Failure) Read(PageResource resource, ReadOnlyMemory<byte> body)
    {
        var text = Decode(body).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0) return (null, new ParseResult.Failed(PollFailure.Empty, "the body is empty"));
        if (!LooksLikeFeed(text)) return (null, WireValue.Malformed(resource, $"{What(text)} was found, a feed was expected"));
        try
        {
            return Judge(resource, TryRead(text) ?? FeedReader.Read(Cleaned(text)));
        }
        catch (XmlException mistake)
        {
            return (null, WireValue.Malformed(resource, mistake.Message));
        }
    }

    /// <summary>Whether a text begins as a feed does.</summary>
    public static bool LooksLikeFeed(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart("\uFEFF \t\r\n");
        if (head is not ['<', ..] || head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)) return false;
        return head.IndexOf("<rss", StringComparison.Ordinal) >= 0 || head.IndexOf("<feed", StringComparison.Ordinal) >= 0
            || head.IndexOf("<rdf:RDF", StringComparison.Ordinal) >= 0 || head.IndexOf(":feed", StringComparison.Ordinal) >= 0;
    }

    private static (FeedDocument? Feed, ParseResult.Failed? Failure) Judge(PageResource resource, FeedDocument? feed)
    {
        if (feed is null) return (null, WireValue.Malformed(resource, "XML that is neither RSS nor Atom"));
        return feed.Entries.Count == 0 && feed.Title.Length == 0 && feed.Id is null && feed.Link is null ? (null, WireValue.Malformed(resource, "a feed without a title, a link and entries")) : (feed, null);
    }

    private static FeedDocument? TryRead(string text)
    {
        try
        {
            return FeedReader.Read(text);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Decode(ReadOnlyMemory<byte> body)
    {
        var head = Encoding.Latin1.GetString(body.Span[..Math.Min(body.Length, 256)]);
        var isLatin = head.Contains("iso-8859-1", StringComparison.OrdinalIgnoreCase) || head.Contains("windows-1252", StringComparison.OrdinalIgnoreCase);
        if (isLatin && !System.Text.Unicode.Utf8.IsValid(body.Span)) return Encoding.Latin1.GetString(body.Span);
        return Encoding.UTF8.GetString(Utf8Body.Normalise(body).Span);
    }

    /// <summary>HTML's entities as the letters they mean, and an ampersand that begins none as one.</summary>
    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length + 64);
        var from = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', from))
        {
            clean.Append(text, from, at - from);
            var entity = EntityAt(text, at);
            clean.Append(Meaning(entity));
            from = at + entity.Length;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static string EntityAt(string text, int at)
    {
        var rest = text.AsSpan(at + 1, Math.Min(LongestEntity, text.Length - at - 1));
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '#')) length++;
        return length < rest.Length && rest[length] == ';' ? text.Substring(at, length + 2) : "&";
    }

    private static string Meaning(string entity)
    {
        var letters = HttpUtility.HtmlDecode(entity);
        return letters == "\0" ? "&amp;" + entity[1..] : SecurityElement.Escape(letters);
    }

    private static string What(string text) => text[0] switch
    {
        '{' or '[' => "JSON",
        '<' when text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) => "a web page",
        '<' => "another document",
        _ => "text",
    };
}
