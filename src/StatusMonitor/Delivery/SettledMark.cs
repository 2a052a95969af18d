using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>A position that only grows, and can be waited for. Thread-safe.</summary>
internal sealed class SettledMark
{
    private readonly Lock _lock = new();
    private EventPosition _position;
    private TaskCompletionSource? _moved;

    public EventPosition Position
    {
        get
        {
            lock (_lock)
                return _position;
        }
    }

    public void MoveTo(EventPosition position)
    {
        TaskCompletionSource? moved;
        lock (_lock)
        {
            _position = position;
            (moved, _moved) = (_moved, null);
        }

        moved?.SetResult();
    }

    /// <summary>True once the mark has reached a position, false when cancelled before.</summary>
    public async ValueTask<bool> WaitAsync(EventPosition position, CancellationToken cancellationToken)
    {
        while (NextMove(position) is { } move)
        {
            await move.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
                return Position >= position;
        }

        return true;
    }

    private Task? NextMove(EventPosition position)
    {
        lock (_lock)
        {
            if (_position >= position)
                return null;
            _moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _moved.Task;
        }
    }
}
