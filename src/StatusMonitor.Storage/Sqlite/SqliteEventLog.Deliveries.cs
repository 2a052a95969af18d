using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventLog
{
    /// <inheritdoc/>
    public ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<DeliveryWait?> ReadWaitAsync(string handler, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EarlierDelivery>> ReadEarlierAsync(string handler, PageKey page, IncidentId incident, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(string handler, DateTimeOffset endedSince, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<EventPosition> AppendOwnAsync(IReadOnlyList<StatusEvent> news, OneShot? fulfilled, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Silence>> ReadSilencesAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask SaveSilenceAsync(Silence silence, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OneShot>> ReadOneShotsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask SaveOneShotAsync(OneShot oneShot, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<int> ReplayAsync(ReplayQuery query, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) => throw new NotImplementedException();
}
