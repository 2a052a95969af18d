namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>One entry of a feed. All texts are clean; addresses are whole, and http or https. Immutable.</summary>
internal sealed record FeedItem
{
    /// <summary>A URN that never changes.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What was published, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML of our own; everything of a page's in it is encoded.</summary>
    public required string Html { get; init; }

    /// <summary>When it was published, as its page says.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When the entry last changed, by our clock: when we saw it.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Our view of it.</summary>
    public required string Address { get; init; }

    /// <summary>Where the page itself shows it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The page's name: who said it.</summary>
    public required string Page { get; init; }

    /// <summary>Type, impact, step.</summary>
    public required IReadOnlyList<string> Categories { get; init; }
}
