using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A delivery that is not made: tried again, kept for later, or given up on. Immutable; all texts are clean single lines.</summary>
public sealed record OpenDelivery
{
    /// <summary>The handler.</summary>
    public required string Handler { get; init; }

    /// <summary>How it stands.</summary>
    public required DeliveryStanding Standing { get; init; }

    /// <summary>The event.</summary>
    public required EventPosition Position { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>What exactly; empty where nobody said.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it is tried or made; null for nobody knows.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Failed attempts.</summary>
    public int Failures { get; init; }

    /// <summary>Whether one of the attempts may have arrived.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>What the event says; empty where the log no longer has it.</summary>
    public string Said { get; init; } = "";

    /// <summary>What kind of event it is and which step it tells, for where the incident is known; may be empty.</summary>
    public string Step { get; init; } = "";

    /// <summary>The address of its incident, or null.</summary>
    public string? Incident { get; init; }

    /// <summary>The page of its incident.</summary>
    public PageKey? Page { get; init; }

    /// <summary>The incident.</summary>
    public IncidentId? IncidentId { get; init; }
}
