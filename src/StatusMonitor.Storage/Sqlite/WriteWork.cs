using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>One caller's part of a transaction, and the caller's wait for it.</summary>
internal abstract class WriteWork
{
    private readonly TaskCompletionSource<EventPosition> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventPosition end;

    /// <summary>Completes once the transaction is on the disk, with the log's end as this work left it.</summary>
    public Task<EventPosition> Done => done.Task;

    public void Run(WriteSession session)
    {
        Apply(session);
        end = session.End;
    }

    public void Complete() => done.TrySetResult(end);

    public void Fail(Exception exception) => done.TrySetException(exception);

    protected abstract void Apply(WriteSession session);
}
