using System.Text.Json.Serialization;

namespace StatusMonitor.Web.Statuspage.Wire;

/// <summary>An incident or a maintenance.</summary>
internal sealed record IncidentWire
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required string Impact { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? MonitoringAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public required string Shortlink { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string PageId { get; init; }

    public required IReadOnlyList<UpdateWire> IncidentUpdates { get; init; }

    public required IReadOnlyList<ComponentWire> Components { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ScheduledFor { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ScheduledUntil { get; init; }
}

/// <summary>One published step of an incident.</summary>
internal sealed record UpdateWire
{
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required string Body { get; init; }

    public required string IncidentId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? DisplayAt { get; init; }

    /// <summary>Null or not empty.</summary>
    public IReadOnlyList<AffectedWire>? AffectedComponents { get; init; }

    public bool DeliverNotifications { get; } = true;

    public string? CustomTweet { get; init; }

    public string? TweetId { get; init; }
}

/// <summary>A component that an update names.</summary>
internal sealed record AffectedWire(string? Code, string Name, string? OldStatus, string? NewStatus);
