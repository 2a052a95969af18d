using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>What one step of a handler's deliveries changes, stored in one transaction or not at all.</summary>
public sealed record DeliveryCommit
{
    /// <summary>How far the handler has got.</summary>
    public required DeliveryCursor Cursor { get; init; }

    /// <summary>The event that is tried again; null ends that.</summary>
    public DeliveryWait? Wait { get; init; }

    /// <summary>An event that was given up on; one parked before is replaced.</summary>
    public ParkedDelivery? Parked { get; init; }

    /// <summary>What was delivered of incidents.</summary>
    public IReadOnlyList<ToldDelivery> Told { get; init; } = [];

    /// <summary>Incidents that ended without the handler being told; those it was never told of are passed over.</summary>
    public IReadOnlyList<(PageKey Page, IncidentId Incident)> Ended { get; init; } = [];

    /// <summary>Deliveries to keep for later; one kept before at the same place is replaced.</summary>
    public IReadOnlyList<HeldDelivery> Held { get; init; } = [];

    /// <summary>Deliveries kept for later that are done with.</summary>
    public IReadOnlyList<EventPosition> Released { get; init; } = [];

    /// <summary>Events of our own to append; one whose id is known is passed over.</summary>
    public IReadOnlyList<StatusEvent> Events { get; init; } = [];
}
