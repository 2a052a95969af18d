namespace StatusMonitor.Model;

/// <summary>One published step of an incident in one reading of a page.</summary>
public sealed record IncidentUpdate
{
    /// <summary>The provider's id; unique below its incident.</summary>
    public required UpdateId Id { get; init; }

    /// <summary>The lifecycle step this update set; may repeat the one before.</summary>
    public required string Status { get; init; }

    /// <summary>Text as published: plain, HTML fragments or Markdown, by page. Hostile.</summary>
    public required string Body { get; init; }

    /// <summary>When the record was created; for a postmortem, when its draft was.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The time the page shows for it; null on postmortems, may lie in the past or future.</summary>
    public DateTimeOffset? DisplayAt { get; init; }

    /// <summary>Components named by this update.</summary>
    public IReadOnlyList<ComponentChange> Components { get; init; } = [];

    /// <summary>The time to show: what the page shows, else when a postmortem was published, else creation.</summary>
    public DateTimeOffset? PublishedAt =>
        DisplayAt ?? (Status == IncidentStatus.Postmortem ? UpdatedAt ?? CreatedAt : CreatedAt);

    /// <summary>The time that orders updates of one incident; a postmortem's draft time would put it too early.</summary>
    public DateTimeOffset? OrderedBy =>
        Status == IncidentStatus.Postmortem && DisplayAt is null ? UpdatedAt ?? CreatedAt : CreatedAt;
}
