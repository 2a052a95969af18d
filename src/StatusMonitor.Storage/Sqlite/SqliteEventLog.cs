using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// The log in one SQLite file (write-ahead log, <c>synchronous=FULL</c>): what an append or a saved cursor has returned
/// from is on the disk. Calls that wait at the same time share one transaction, and fail together. Thread-safe.
/// </summary>
public sealed partial class SqliteEventLog : SqliteReading, IEventLog
{
    private readonly DataFolder? folder;
    private readonly EndSignal end;
    private readonly WriteQueue writer;

    private SqliteEventLog(DataFolder? folder, EndSignal end, WriteQueue writer, ReadPool pool) : base(pool) =>
        (this.folder, this.end, this.writer) = (folder, end, writer);

    /// <inheritdoc/>
    public EventPosition End => end.End;

    /// <inheritdoc/>
    public EventLogFailure? WriteFailure => writer.Failure;

    internal WriteQueue Writer => writer;

    /// <inheritdoc/>
    public async ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken) =>
        await writer.DoAsync(new AppendWork(commit), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken) =>
        Pool.ReadAsync(session => session.ReadKnown(page, identity, incidents), cancellationToken);

    /// <inheritdoc/>
    public ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken) =>
        end.WaitAsync(position, cancellationToken);

    /// <summary>Commits what is queued, ends all waiting, closes the file and lets its folder go. Later calls throw.</summary>
    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        await writer.DisposeAsync();
        end.Close();
        folder?.Dispose();
    }
}
