using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A log that tells when its one pump has nothing left to do: after it looked for orders, it waits for news.</summary>
internal sealed class RestingLog(IEventLog inner) : PassingLog(inner)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hasLooked;
    private int _eventsRead;

    /// <summary>How many events its pump was given.</summary>
    public int EventsRead => Volatile.Read(ref _eventsRead);

    /// <summary>Completes with the next rest after the next look.</summary>
    public Task NextRest()
    {
        lock (_gate)
        {
            (_rest, _hasLooked) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), false);
            return _rest.Task;
        }
    }

    public override ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken)
    {
        lock (_gate) _hasLooked = true;
        return base.ReadHeldAsync(handler, cancellationToken);
    }

    public override async ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        var read = await base.ReadAsync(after, limit, cancellationToken);
        Interlocked.Add(ref _eventsRead, read.Count);
        return read;
    }

    public override ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_hasLooked) _rest.TrySetResult();
        }

        return base.WaitAsync(position, cancellationToken);
    }
}
