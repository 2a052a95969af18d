using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>
/// Where the log ends, and a way to await that it ends later. A wake-up costs nothing while nobody waits, and all
/// who wait share one. Thread-safe.
/// </summary>
internal sealed class EndSignal(string owner)
{
    private readonly Lock gate = new();
    private long end;
    private bool closed;
    private TaskCompletionSource? moved;

    public EventPosition End => new(Volatile.Read(ref end));

    /// <summary>Moves the end; an earlier one is ignored.</summary>
    public void Advance(EventPosition to)
    {
        TaskCompletionSource? wake;
        lock (gate)
        {
            if (to.Value <= end)
                return;
            Volatile.Write(ref end, to.Value);
            (wake, moved) = (moved, null);
        }

        wake?.TrySetResult();
    }

    /// <summary>Ends all waiting; whoever waits now or later is told that the log is closed.</summary>
    public void Close()
    {
        TaskCompletionSource? wake;
        lock (gate)
        {
            closed = true;
            (wake, moved) = (moved, null);
        }

        wake?.TrySetResult();
    }

    public async ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (Subscribe(position) is { } next)
            await next.WaitAsync(cancellationToken);
    }

    /// <summary>Looks and subscribes under one lock, so that no wake-up falls between the two.</summary>
    private Task? Subscribe(EventPosition position)
    {
        lock (gate)
        {
            if (end > position.Value)
                return null;
            ObjectDisposedException.ThrowIf(closed, owner);
            moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return moved.Task;
        }
    }
}
