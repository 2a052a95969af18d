using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Statuspage;

/// <summary>A document as it came: which members there were, and what they held. Any of the v2 resources.</summary>
internal sealed class StatuspageDocument
{
    public string? PageId { get; set; }

    public string? PageName { get; set; }

    public string? PageUrl { get; set; }

    public DateTimeOffset? PageUpdatedAt { get; set; }

    public WireList<Component> Components { get; } = new();

    public WireList<WireIncident> Incidents { get; } = new();

    public WireList<WireIncident> Maintenances { get; } = new();
}

/// <summary>A list member, which is none where it is missing, null or something else.</summary>
internal sealed class WireList<T>
{
    public bool IsArray { get; set; }

    public List<T> Items { get; } = [];
}

/// <summary>An incident as it came. Members of the wrong type are null.</summary>
internal sealed class WireIncident
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Status { get; set; }

    public string? Impact { get; set; }

    public string? ShortLink { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public DateTimeOffset? ScheduledFor { get; set; }

    public DateTimeOffset? ScheduledUntil { get; set; }

    public List<ComponentChange> Components { get; set; } = [];

    public List<IncidentUpdate> Updates { get; set; } = [];
}
