using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Tests.EventLog;

/// <summary>What every log does, wherever it stores.</summary>
public abstract partial class EventLogBehaviour : IAsyncLifetime
{
    private IEventLog? log;

    protected IEventLog Log => log ?? throw new InvalidOperationException("The log is not open.");

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => log = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask<IEventLog> OpenAsync();

    protected virtual void Close() { }
}
