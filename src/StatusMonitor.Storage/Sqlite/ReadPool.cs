using System.Collections.Concurrent;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>A few connections that read, each for one caller at a time. Thread-safe.</summary>
internal sealed class ReadPool(SqliteFile file, Func<ReadSession> open, Damage damage) : IAsyncDisposable
{
    private const int Size = 4;

    // Whoever waits while the pool closes must still be answered, so this is never disposed; it holds nothing to free.
#pragma warning disable CA2213
    private readonly SemaphoreSlim free = new(Size);
#pragma warning restore CA2213
    private readonly ConcurrentStack<ReadSession> idle = new();
    private volatile bool disposed;

    public async ValueTask<T> ReadAsync<T>(Func<ReadSession, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SqliteEventLog));
            return Read(read);
        }
        catch (Exception e) when (SqliteFailure.Covers(e))
        {
            var failure = file.Translate(e);
            damage.Note(failure);
            throw failure;
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for those who read, then closes the connections. Later reads throw.</summary>
    public async ValueTask DisposeAsync()
    {
        disposed = true;
        for (var i = 0; i < Size; i++)
            await free.WaitAsync();
        while (idle.TryPop(out var session))
            session.Dispose();
        free.Release(Size);
    }

    /// <summary>A session that failed is not used again: what state it is in is not known.</summary>
    private T Read<T>(Func<ReadSession, T> read)
    {
        if (!idle.TryPop(out var session))
            session = open();
        try
        {
            var result = read(session);
            idle.Push(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
