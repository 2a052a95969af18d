namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>How the page's server answered since our start. Immutable.</summary>
public sealed record PollModel
{
    /// <summary>All requests.</summary>
    public required long Requests { get; init; }

    /// <summary>Answers by kind in words, the most frequent first.</summary>
    public required IReadOnlyList<(string Kind, long Number)> Answers { get; init; }

    /// <summary>Bytes that came.</summary>
    public required long Received { get; init; }

    /// <summary>Bytes that did not have to come, because the server said that nothing changed.</summary>
    public required long Saved { get; init; }

    /// <summary>Time between readings.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How the page speaks.</summary>
    public required string Dialect { get; init; }

    /// <summary>The address that is read.</summary>
    public required string Url { get; init; }

    /// <summary>When it was last tried.</summary>
    public required DateTimeOffset? TriedAt { get; init; }
}
