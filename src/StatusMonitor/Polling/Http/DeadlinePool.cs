using System.Collections.Concurrent;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Cancellation sources that fire after one fixed time, used again and again: a fetch that ends in time costs no timer and no source.
/// Thread-safe.
/// </summary>
internal sealed class DeadlinePool(TimeSpan limit, TimeProvider time)
{
    private const int Kept = 128;
    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    /// <summary>Starts the clock.</summary>
    public CancellationTokenSource Rent()
    {
        if (!_idle.TryDequeue(out var source))
            return new CancellationTokenSource(limit, time);
        source.CancelAfter(limit);
        return source;
    }

    /// <summary>Gives a source back. Nothing may hold its token any more.</summary>
    public void Return(CancellationTokenSource source)
    {
        if (_idle.Count < Kept && source.TryReset())
            _idle.Enqueue(source);
        else
            source.Dispose();
    }
}
