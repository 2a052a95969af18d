using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// Any RSS or Atom feed. Those of makers that are known are read for all they tell; of any other each entry is an incident with one
/// step. docs/dialects/feeds.md says what cannot be told.
/// </summary>
internal sealed class FeedDialect : IDialect
{
    private const int MostNamed = 3;

    internal static readonly PageResource Feed = new("feed", "", IsComplete: true);

    private static readonly string[] Places = ["history.atom", "feed.atom", "feed.rss"];

    public string Name => "feed";

    public int Version => 1;

    public bool IsLastResort => true;

    public IReadOnlyList<PageResource> Resources { get; } = [Feed];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body)
    {
        var (feed, failure) = FeedSource.Read(resource, body);
        return feed is null ? failure! : new ParseResult.Parsed(FeedKinds.Read(feed));
    }

    /// <summary>Whatever else a page speaks says more than its feed.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body) => Parse(Feed, body) is ParseResult.Parsed ? Recognition.Possible : Recognition.None;

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        if (front is null) return IsNamedLikeFeed(page) ? [new Candidate(page, IsHinted: true)] : [];
        if (FeedSource.LooksLikeFeed(front.Text)) return [new Candidate(front.Address, IsHinted: true)];
        return front.Feeds.Count > 0
            ? front.Feeds.Take(MostNamed).Select(feed => new Candidate(feed, IsHinted: true))
            : Places.Select(place => new Candidate(new Uri($"{page.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{place}")));
    }

    // Statuspage's incidents have an address of their own, below the page that the feed lies beside.
    public Uri? IncidentAddress(Uri page, IncidentId incident) =>
        Statuspage.StatuspageDialect.IsOwnId(incident.Value) ? new Uri(page, $"incidents/{incident.Value}.json") : null;

    private static bool IsNamedLikeFeed(Uri page)
    {
        var path = page.AbsolutePath.TrimEnd('/');
        return path.EndsWith(".atom", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rss", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/feed", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("/rss", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/atom", StringComparison.OrdinalIgnoreCase);
    }
}
