using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>Work that runs one line of SQL in the writer's transaction.</summary>
internal sealed class SqlWork(string sql) : WriteWork
{
    protected override void Apply(WriteSession session)
    {
        using var statement = Statement.Plain(session.Connection, sql);
        statement.Execute();
    }
}

/// <summary>Work that holds the writer until it is let go, so that whatever comes meanwhile shares the next transaction.</summary>
internal sealed class HoldingWork : WriteWork, IDisposable
{
    private readonly ManualResetEventSlim released = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => begun.Task;

    public void Release() => released.Set();

    public void Dispose() => released.Dispose();

    protected override void Apply(WriteSession session)
    {
        begun.SetResult();
        released.Wait();
    }
}
