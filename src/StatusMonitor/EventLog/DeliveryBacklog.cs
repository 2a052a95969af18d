namespace StatusMonitor.EventLog;

/// <summary>What a handler has before it. Immutable.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Ahead">Events after its cursor; some of them may not be for this handler.</param>
/// <param name="Held">Deliveries kept for later.</param>
/// <param name="Parked">Deliveries given up on.</param>
public sealed record DeliveryBacklog(string Handler, long Ahead, long Held, long Parked);
