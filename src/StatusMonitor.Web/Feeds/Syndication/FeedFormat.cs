namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>One of the formats feeds are written in.</summary>
/// <param name="File">The last part of its address.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Write">Writes a feed.</param>
internal sealed record FeedFormat(string File, string ContentType, string Title, Func<Feed, ReadOnlyMemory<byte>> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("feed.atom", "application/atom+xml; charset=utf-8", "Atom", AtomFeed.Write),
        new("feed.rss", "application/rss+xml; charset=utf-8", "RSS", RssFeed.Write),
        new("feed.json", "application/feed+json", "JSON Feed", JsonFeed.Write),
    ];
}
