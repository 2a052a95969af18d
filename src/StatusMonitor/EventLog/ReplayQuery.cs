using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>Which parked deliveries to try again: those that meet all that is set.</summary>
public sealed record ReplayQuery
{
    /// <summary>The handler, by name.</summary>
    public string? Handler { get; init; }

    /// <summary>One event.</summary>
    public EventPosition? Position { get; init; }

    /// <summary>The page of the event.</summary>
    public PageKey? Page { get; init; }

    /// <summary>The incident, by the provider's id.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>Events observed at or after this.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Events observed before this.</summary>
    public DateTimeOffset? Until { get; init; }
}
