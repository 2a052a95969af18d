using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// Writes orders into the file of a log that another process may keep: its folder is not taken, and each order is a
/// short transaction of its own, for which a call waits up to five seconds. Thread-safe, one call at a time.
/// </summary>
public sealed class SqliteOrders : IOrders, IDisposable, IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteFile file;
    private readonly WriteSession writing;
    private readonly ReadSession reading;
    private bool disposed;

    private SqliteOrders(SqliteFile file, WriteSession writing, ReadSession reading) =>
        (this.file, this.writing, this.reading) = (file, writing, reading);

    /// <summary>Opens the file beside the process that keeps it, if one does.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="cancellationToken">Ends the opening before it has begun.</param>
    /// <exception cref="EventLogException">
    /// There is none, or it is damaged, foreign, newer, or older: bringing it up to date is left to the service.
    /// </exception>
    public static ValueTask<SqliteOrders> OpenAsync(SqliteLogOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = new SqliteFile(options.Path);
        try
        {
            return ValueTask.FromResult(Open(file));
        }
        catch (Exception e) when (SqliteFailure.Covers(e))
        {
            throw file.Translate(e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Do(reading.ReadRevision, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Silence>> ReadSilencesAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Silence>>(Do(reading.ReadSilences, cancellationToken));

    /// <inheritdoc/>
    public ValueTask SaveSilenceAsync(Silence silence, CancellationToken cancellationToken) =>
        Write(new SilenceWork(silence), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OneShot>> ReadOneShotsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<OneShot>>(Do(reading.ReadOneShots, cancellationToken));

    /// <inheritdoc/>
    public ValueTask SaveOneShotAsync(OneShot oneShot, CancellationToken cancellationToken) =>
        Write(new OneShotWork(oneShot), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<int> ReplayAsync(ReplayQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var work = new ReplayWork(query, now);
        await Write(work, cancellationToken);
        return work.Count;
    }

    /// <summary>Closes the file. Later calls throw.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            reading.Dispose();
            writing.Dispose();
        }
    }

    /// <summary>As <see cref="Dispose"/>.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static SqliteOrders Open(SqliteFile file)
    {
        file.RefuseLostCommits();
        if (!File.Exists(file.Path))
            throw file.NotBegun();
        var connection = file.OpenGuest();
        try
        {
            new SqliteSchema(file, connection).Require();
            return new SqliteOrders(file, new WriteSession(connection), new ReadSession(connection, new ParsedTables()));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private ValueTask Write(WriteWork work, CancellationToken cancellationToken)
    {
        Do(() => Transact(work), cancellationToken);
        return ValueTask.CompletedTask;
    }

    private bool Transact(WriteWork work)
    {
        writing.Begin();
        work.Run(writing);
        writing.Commit();
        return true;
    }

    private T Do<T>(Func<T> part, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            try
            {
                return part();
            }
            catch (Exception e) when (SqliteFailure.Covers(e))
            {
                throw file.Translate(e);
            }
            finally
            {
                writing.Abandon();
            }
        }
    }
}
