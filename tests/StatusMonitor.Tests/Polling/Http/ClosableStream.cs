namespace StatusMonitor.Tests.Polling.Http;

/// <summary>A stream that tells when it was closed.</summary>
internal sealed class ClosableStream : MemoryStream
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Closed => _closed.Task;

    protected override void Dispose(bool disposing)
    {
        _closed.TrySetResult();
        base.Dispose(disposing);
    }
}
