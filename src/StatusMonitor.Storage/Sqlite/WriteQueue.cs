using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// The one writer. Whatever waits when a transaction begins is committed with it, so that many callers share one
/// wait for the disk; each is answered once the commit has returned. Thread-safe.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostAtOnce = 1024;

    private readonly Channel<WriteWork> waiting = Channel.CreateUnbounded<WriteWork>(new() { SingleReader = true });
    private readonly List<WriteWork> batch = [];
    private readonly WriteSession session;
    private readonly SqliteFile file;
    private readonly EndSignal end;
    private readonly Damage damage;
    private readonly WriteTrouble trouble;
    private readonly Task loop;

    public WriteQueue(WriteSession session, SqliteFile file, EndSignal end, Damage damage, TimeProvider time, ILogger logger)
    {
        (this.session, this.file, this.end, this.damage) = (session, file, end, damage);
        trouble = new WriteTrouble(time, logger);
        loop = Task.Run(RunAsync);
    }

    /// <summary>What the last write failed of; null when it succeeded.</summary>
    public EventLogFailure? Failure => trouble.Current;

    /// <summary>Queues work. It is done even if nobody waits for it any more.</summary>
    public async ValueTask<EventPosition> DoAsync(WriteWork work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(work), typeof(SqliteEventLog));
        return await work.Done.WaitAsync(cancellationToken);
    }

    /// <summary>Does what is queued, checkpoints, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!waiting.Writer.TryComplete())
        {
            await loop;
            return;
        }

        await loop;
        Close();
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var work))
                batch.Add(work);
            Write();
        }
    }

    /// <summary>Never throws: every failure belongs to those who wait.</summary>
    private void Write()
    {
        try
        {
            if (damage.Found is { } known)
                throw known;
            Commit();
        }
        catch (Exception e)
        {
            session.Abandon();
            Fail(SqliteFailure.Covers(e) ? file.Translate(e) : e);
            return;
        }

        trouble.Ended();
        end.Advance(session.End);
        batch.ForEach(work => work.Complete());
    }

    private void Commit()
    {
        session.Begin();
        foreach (var work in batch)
            work.Run(session);
        session.Commit();
    }

    private void Fail(Exception failure)
    {
        if (failure is EventLogException told)
        {
            damage.Note(told);
            trouble.Seen(told);
        }

        batch.ForEach(work => work.Fail(failure));
    }

    private void Close()
    {
        try
        {
            if (damage.Found is null)
            {
                SqliteFile.CheckpointOnClose(session.Connection, true);
                using var checkpoint = Statement.Plain(session.Connection, "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
                checkpoint.Execute();
            }
        }
        catch (Exception e) when (SqliteFailure.Covers(e))
        {
            // Everything committed is safe in the write-ahead log; the next opening goes on from there.
            trouble.NotCheckpointed(file.Translate(e));
        }

        session.Dispose();
    }
}
