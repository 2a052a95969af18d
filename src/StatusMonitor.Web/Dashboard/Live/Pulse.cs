namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>A moment of the live stream, which leads to the next one. Thread-safe.</summary>
/// <param name="frame">What is sent at this moment.</param>
internal sealed class Pulse(byte[] frame)
{
    // Views go on by themselves, not within whoever publishes.
    private readonly TaskCompletionSource<Pulse?> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte[] Frame => frame;

    /// <summary>The next moment, or null when there is none.</summary>
    public Task<Pulse?> NextAsync(CancellationToken cancellationToken) => _next.Task.WaitAsync(cancellationToken);

    public void Follow(Pulse next) => _next.TrySetResult(next);

    public void End() => _next.TrySetResult(null);
}
