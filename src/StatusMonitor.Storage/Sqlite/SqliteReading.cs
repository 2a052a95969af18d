using System.Runtime.CompilerServices;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>What the log and its readers read alike. Thread-safe.</summary>
public abstract partial class SqliteReading : IDeliveryReader, IStatusReader
{
    private const int Portion = 256;

    private protected SqliteReading(ReadPool pool) => Pool = pool;

    private protected ReadPool Pool { get; }

    /// <inheritdoc cref="IEventReader.ReadAsync"/>
    public virtual async ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await Pool.ReadAsync(session => session.ReadEvents(after, limit), cancellationToken);
    }

    /// <summary>The stored state of a page, or null when it was never stored.</summary>
    public ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken) =>
        Pool.ReadAsync(session => session.ReadPage(page), cancellationToken);

    /// <inheritdoc cref="IEventReader.ReadHistoryAsync"/>
    public async IAsyncEnumerable<StatusEvent> ReadHistoryAsync(
        HistoryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Found first, then read in portions: a caller who takes long over an event must not hold a transaction open,
        // which would let the write-ahead log grow.
        var positions = await Pool.ReadAsync(session => session.FindHistory(query), cancellationToken);
        foreach (var portion in positions.Chunk(Portion))
        {
            foreach (var statusEvent in await Pool.ReadAsync(session => session.ReadEvents(portion), cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return statusEvent;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DeliveryCursor>> ReadCursorsAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadCursors(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ParkedDelivery>> ReadParkedAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadParked(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadWaits(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadHeld(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DeliveryBacklog>> ReadBacklogAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadBacklog(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await Pool.ReadAsync(session => session.ReadTold(since, limit), cancellationToken);
    }
}
