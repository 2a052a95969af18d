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
        (await Pool.ReadAsync(session => session.ReadWait(handler), cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadHeld(handler), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<EarlierDelivery>> ReadEarlierAsync(
        string handler, PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadEarlier(handler, page, incident), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(
        string handler, DateTimeOffset endedSince, CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadStanding(handler, endedSince), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken) =>
        (await Pool.ReadAsync(session => session.ReadCursor(handler), cancellationToken)).SingleOrDefault();
}
