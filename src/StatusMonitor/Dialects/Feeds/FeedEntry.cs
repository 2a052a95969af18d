namespace StatusMonitor.Dialects.Feeds;

/// <summary>One entry of a feed. Immutable.</summary>
internal sealed record FeedEntry
{
    /// <summary>Atom's id, RSS's guid.</summary>
    public string? Id { get; init; }

    public string? Link { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Its text, mostly HTML.</summary>
    public string Content { get; init; } = "";

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Microsoft's own member.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>When it last said something new, as far as it tells.</summary>
    public DateTimeOffset? At => UpdatedAt ?? PublishedAt;
}
