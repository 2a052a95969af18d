using StatusMonitor.Model;

namespace StatusMonitor.Handlers;

/// <summary>One event on its way to one handler. Immutable.</summary>
/// <param name="Event">The event; its texts are hostile.</param>
public sealed record Dispatch(StatusEvent Event)
{
    /// <summary>What this handler was sent before of the same incident, oldest first; empty for the first and for what is no incident.</summary>
    public IReadOnlyList<EarlierDelivery> Earlier { get; init; } = [];

    /// <summary>True when an attempt before this one may have arrived. Look for it first, where the receiver lets you.</summary>
    public bool Repeated { get; init; }

    /// <summary>What an attempt before this one left in <see cref="DeliveryResult.TryAgain.Progress"/>, or null.</summary>
    public string? Progress { get; init; }

    /// <summary>Incidents of pages that depend on this one's, folded into it; as they stood last.</summary>
    public IReadOnlyList<FoldedIncident> Folded { get; init; } = [];

    /// <summary>The incident that the event is part of was opened by an event this handler got; false where it is the first it hears of it.</summary>
    public bool IsFollowUp => Earlier.Count > 0;
}
