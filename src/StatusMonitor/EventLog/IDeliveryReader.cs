namespace StatusMonitor.EventLog;

/// <summary>Reads how far all handlers have got and what they gave up on. Thread-safe.</summary>
public interface IDeliveryReader
{
    /// <summary>The cursors of all handlers that ever ran, by name.</summary>
    ValueTask<IReadOnlyList<DeliveryCursor>> ReadCursorsAsync(CancellationToken cancellationToken);

    /// <summary>All deliveries that were given up on, in the order of their events, then by handler.</summary>
    ValueTask<IReadOnlyList<ParkedDelivery>> ReadParkedAsync(CancellationToken cancellationToken);

    /// <summary>The events that handlers try again, by handler.</summary>
    ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken);

    /// <summary>All deliveries kept for later, by handler, then in the order of their events.</summary>
    ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken);

    /// <summary>What each handler that ever ran has before it, by name. Cheap: nothing is walked but what is held and parked.</summary>
    ValueTask<IReadOnlyList<DeliveryBacklog>> ReadBacklogAsync(CancellationToken cancellationToken);

    /// <summary>The newest deliveries of incidents made at or after an instant, oldest first, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken);
}
