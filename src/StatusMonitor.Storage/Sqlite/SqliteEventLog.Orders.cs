using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventLog
{
    /// <inheritdoc/>
    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) =>
        Pool.ReadAsync(session => session.ReadRevision(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Silence>> ReadSilencesAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadSilences(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveSilenceAsync(Silence silence, CancellationToken cancellationToken) =>
        await writer.DoAsync(new SilenceWork(silence), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OneShot>> ReadOneShotsAsync(CancellationToken cancellationToken) =>
        await Pool.ReadAsync(session => session.ReadOneShots(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveOneShotAsync(OneShot oneShot, CancellationToken cancellationToken) =>
        await writer.DoAsync(new OneShotWork(oneShot), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<int> ReplayAsync(ReplayQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var work = new ReplayWork(query, now);
        await writer.DoAsync(work, cancellationToken);
        return work.Count;
    }
}
