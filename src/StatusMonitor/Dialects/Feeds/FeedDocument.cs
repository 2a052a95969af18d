namespace StatusMonitor.Dialects.Feeds;

/// <summary>A feed as it was read, RSS and Atom alike. Immutable.</summary>
internal sealed record FeedDocument
{
    public string? Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The page that it is about.</summary>
    public string? Link { get; init; }

    /// <summary>The feed's own address.</summary>
    public string? Self { get; init; }

    public string Description { get; init; } = "";

    public string Generator { get; init; } = "";

    public bool IsAtom { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>In the feed's order, which is the newest first.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
