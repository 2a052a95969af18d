using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventReader
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) => throw new NotImplementedException();
}
