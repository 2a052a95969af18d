namespace StatusMonitor.Web.Streaming;

/// <summary>How many streams of one kind are open. Thread-safe.</summary>
internal sealed class StreamCount
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    public void Add() => Interlocked.Increment(ref _open);

    public void Remove() => Interlocked.Decrement(ref _open);
}
