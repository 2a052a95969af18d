using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>What is known of one incident: enough to tell news from repetition, for ever. Immutable.</summary>
public sealed record KnownIncident
{
    /// <summary>The provider's id.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>Incident or maintenance.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>Title as last accepted.</summary>
    public required string Name { get; init; }

    /// <summary>Step as last accepted.</summary>
    public required string Status { get; init; }

    /// <summary>Impact as last accepted.</summary>
    public required string Impact { get; init; }

    /// <summary>Address for people, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When the record was created, by the page's clock.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the page last touched it, by the page's clock.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Planned start.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Planned end.</summary>
    public DateTimeOffset? ScheduledUntil { get; init; }

    /// <summary>How often title, impact or schedule changed, plus one.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Accepted readings in a row, at least a minute apart, from which it was missing.</summary>
    public int Misses { get; init; }

    /// <summary>When the last of <see cref="Misses"/> was counted.</summary>
    public DateTimeOffset? MissedAt { get; init; }

    /// <summary>True once it was announced as vanished.</summary>
    public bool Vanished { get; init; }

    /// <summary>All components it has named so far; none where it was kept before these were.</summary>
    public IReadOnlyList<TouchedComponent> Touched { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The id it was told under before its page moved, until it is told under its own; null else.
    /// </summary>
    public IncidentId? Carries { get; init; }

    /// <summary>Known updates in the order of their announcement.</summary>
    public IReadOnlyList<KnownUpdate> Updates { get; init; } = [];

    /// <summary>True until it has ended or vanished; never where the page does not say whether it lasts.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => !Vanished && IncidentStatus.IsOpen(Status);
}
