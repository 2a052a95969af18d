using System.Runtime.CompilerServices;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>What the log and its readers read alike. Thread-safe.</summary>
internal sealed partial class SqliteReading(ReadPool pool)
{
    private const int Portion = 256;

    public async ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await pool.ReadAsync(session => session.ReadEvents(after, limit), cancellationToken);
    }

    /// <summary>
    /// Finds first what is wanted, then reads it in portions: a caller who takes long over an event must not hold a
    /// transaction open, which would let the write-ahead log grow.
    /// </summary>
    public async IAsyncEnumerable<StatusEvent> ReadHistoryAsync(
        HistoryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var positions = await pool.ReadAsync(session => session.FindHistory(query), cancellationToken);
        foreach (var portion in positions.Chunk(Portion))
        {
            foreach (var statusEvent in await pool.ReadAsync(session => session.ReadEvents(portion), cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return statusEvent;
            }
        }
    }

    public async ValueTask<IReadOnlyList<DeliveryCursor>> ReadCursorsAsync(CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadCursors(), cancellationToken);

    public async ValueTask<IReadOnlyList<ParkedDelivery>> ReadParkedAsync(CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadParked(), cancellationToken);

    public async ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadWaits(), cancellationToken);

    public async ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadHeld(), cancellationToken);

    public async ValueTask<IReadOnlyList<DeliveryBacklog>> ReadBacklogAsync(CancellationToken cancellationToken) =>
        await pool.ReadAsync(session => session.ReadBacklog(), cancellationToken);

    public async ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return await pool.ReadAsync(session => session.ReadTold(since, limit), cancellationToken);
    }
}
