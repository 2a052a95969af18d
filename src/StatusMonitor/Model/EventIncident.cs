using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>The incident an event is about, as it stood in that reading.</summary>
public sealed record EventIncident
{
    /// <summary>The provider's id.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>Incident or maintenance.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>Title.</summary>
    public required string Name { get; init; }

    /// <summary>Lifecycle step.</summary>
    public required string Status { get; init; }

    /// <summary>Impact.</summary>
    public required string Impact { get; init; }

    /// <summary>Address for people, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>All components it has named in its life; null where the event's own components are all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TouchedComponent>? Touched { get; init; }

    /// <summary>Planned start; maintenances only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>Planned end; maintenances only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ScheduledUntil { get; init; }
}
