namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>A feed, whatever format it is written in. All texts are clean lines; addresses are whole. Immutable.</summary>
internal sealed record Feed
{
    /// <summary>A URN.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The feed's own address.</summary>
    public required string Self { get; init; }

    /// <summary>The view people look at.</summary>
    public required string Home { get; init; }

    /// <summary>When any entry changed last, by our clock; the beginning of time for a feed that is empty.</summary>
    public DateTimeOffset Updated => Items.Count == 0 ? DateTimeOffset.UnixEpoch : Items.Max(item => item.Updated);

    /// <summary>What changed last comes first.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }
}
