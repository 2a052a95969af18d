using System.Security.Cryptography;
using System.Text;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Identity of feeds and of what they list.</summary>
internal static class FeedIds
{
    /// <summary>What stands for an entry for ever: its id, else its link, else a hash of its title and time.</summary>
    public static string Of(FeedEntry entry) => Kept(entry.Id) ?? Kept(entry.Link) ?? Hash($"{entry.Title}\0{entry.PublishedAt?.UtcDateTime:O}");

    /// <summary>What stands for a feed for ever: its id, else the page it is about, its own address, its title.</summary>
    public static string Of(FeedDocument feed) => Kept(feed.Id) ?? Kept(feed.Link) ?? Kept(feed.Self) ?? Kept(feed.Title) ?? "feed";

    /// <summary>The last part of an address, as incidents' pages have their id there; null where there is none.</summary>
    public static string? LastPart(string? address)
    {
        var text = address.AsSpan().TrimEnd('/');
        var slash = text.LastIndexOf('/');
        return slash < 0 || text.Length - slash - 1 > JsonText.MaxIdLength ? null : text[(slash + 1)..].ToString();
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static string? Kept(string? text) => text switch
    {
        null or "" => null,
        { Length: <= JsonText.MaxIdLength } => text,
        _ => Hash(text),
    };
}
