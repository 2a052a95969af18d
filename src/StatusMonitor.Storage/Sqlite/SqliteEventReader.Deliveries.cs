using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventReader
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryCursor>> ReadCursorsAsync(CancellationToken cancellationToken) =>
        reading.ReadCursorsAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedDelivery>> ReadParkedAsync(CancellationToken cancellationToken) =>
        reading.ReadParkedAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken) =>
        reading.ReadWaitsAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken) =>
        reading.ReadHeldAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryBacklog>> ReadBacklogAsync(CancellationToken cancellationToken) =>
        reading.ReadBacklogAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        reading.ReadToldAsync(since, limit, cancellationToken);
}
