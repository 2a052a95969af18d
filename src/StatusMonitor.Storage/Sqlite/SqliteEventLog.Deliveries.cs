using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventLog
{
    /// <inheritdoc/>
    public async ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken) =>
        await writer.DoAsync(new DeliveryWork(commit), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<EventPosition> AppendOwnAsync(
        IReadOnlyList<StatusEvent> news, OneShot? fulfilled, CancellationToken cancellationToken) =>
        await writer.DoAsync(new OwnEventsWork(news, fulfilled), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<DeliveryWait?> ReadWaitAsync(string handler, CancellationToken cancellationToken) =>
        (await pool.ReadAsync(session => session.ReadWait(handler), cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadHeld(handler), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<EarlierDelivery>> ReadEarlierAsync(
        string handler, PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadEarlier(handler, page, incident), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(
        string handler, DateTimeOffset endedSince, CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadStanding(handler, endedSince), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken) =>
        (await pool.ReadAsync(session => session.ReadCursor(handler), cancellationToken)).SingleOrDefault();

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
