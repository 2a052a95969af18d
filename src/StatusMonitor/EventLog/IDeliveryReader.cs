namespace StatusMonitor.EventLog;

/// <summary>Reads how far all handlers have got and what they gave up on. Thread-safe.</summary>
public interface IDeliveryReader
{
    /// <summary>The cursors of all handlers that ever ran, by name.</summary>
    ValueTask<IReadOnlyList<DeliveryCursor>> ReadCursorsAsync(CancellationToken cancellationToken);

    /// <summary>All deliveries that were given up on, in the order of their events, then by handler.</summary>
    ValueTask<IReadOnlyList<ParkedDelivery>> ReadParkedAsync(CancellationToken cancellationToken);
}
