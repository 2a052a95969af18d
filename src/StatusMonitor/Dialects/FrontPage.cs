using System.Text;
using System.Web;

namespace StatusMonitor.Dialects;

/// <summary>What people see of a page: searched for what it says of its maker, never shown. Immutable.</summary>
public sealed class FrontPage
{
    /// <summary>So much of a page is searched; what tells its maker stands in its head.</summary>
    private const int Longest = 512 * 1024;

    private FrontPage(Uri address, string text)
    {
        (Address, Text) = (address, text);
        Feeds = [.. FeedLinks.Of(address, text)];
    }

    /// <summary>Where it was found, after redirects for good.</summary>
    public Uri Address { get; }

    /// <summary>Its source.</summary>
    public string Text { get; }

    /// <summary>Feeds that it names (<c>link rel="alternate"</c>), http and https only, in its order.</summary>
    public IReadOnlyList<Uri> Feeds { get; }

    /// <summary>Reads one.</summary>
    /// <param name="address">Where it was found.</param>
    /// <param name="body">Its bytes, of which at most the first 512 KB are looked at.</param>
    public static FrontPage Read(Uri address, ReadOnlyMemory<byte> body) =>
        new(address, Encoding.UTF8.GetString(Utf8Body.Normalise(body.Length > Longest ? body[..Longest] : body).Span));

    /// <summary>Whether a text occurs in it, in any case.</summary>
    public bool Mentions(string text) => Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between two texts where they first occur; null where they do not, or too far apart.</summary>
    public string? Between(string before, string after)
    {
        var start = Text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var rest = Text.AsSpan(start + before.Length);
        var length = rest[..Math.Min(rest.Length, 256)].IndexOf(after, StringComparison.OrdinalIgnoreCase);
        return length < 0 ? null : HttpUtility.HtmlDecode(rest[..length].ToString());
    }
}
