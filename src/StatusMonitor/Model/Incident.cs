namespace StatusMonitor.Model;

/// <summary>An incident or maintenance in one reading of a page.</summary>
public sealed record Incident
{
    /// <summary>The provider's id.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>Incident or maintenance.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>Title; may be changed by the page at any time.</summary>
    public required string Name { get; init; }

    /// <summary>Lifecycle step as the page words it; unknown words pass through.</summary>
    public required string Status { get; init; }

    /// <summary>Impact as the page words it (<c>none</c>, <c>minor</c>, <c>major</c>, <c>critical</c>, <c>maintenance</c> …).</summary>
    public required string Impact { get; init; }

    /// <summary>Address for people, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When the record was created, by the page's clock.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the page last touched it, by the page's clock.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When the problem began, by the page's words.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Planned start of a maintenance.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Planned end of a maintenance.</summary>
    public DateTimeOffset? ScheduledUntil { get; init; }

    /// <summary>Published steps, in the order of announcement: oldest first.</summary>
    public IReadOnlyList<IncidentUpdate> Updates { get; init; } = [];

    /// <summary>Names of the components the page attaches to it now.</summary>
    public IReadOnlyList<ComponentChange> Components { get; init; } = [];

    /// <summary>False once it has ended, whatever word the page has for that, and where the page does not say whether it lasts.</summary>
    public bool IsOpen => IncidentStatus.IsOpen(Status);
}
