using System.Diagnostics;
using StatusMonitor.Handlers;

namespace StatusMonitor.Bench.Macro;

/// <summary>A handler that only says how long its events were under way. One call at a time, as the pump promises.</summary>
internal sealed class ArrivalHandler(ArrivalClock clock) : IHandler
{
    private readonly Lock _gate = new();
    private List<(double SinceAsked, double SinceArrived)> _milliseconds = [];

    public string Name => "bench";

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        var now = Stopwatch.GetTimestamp();
        var (asked, arrived) = clock.Of(dispatch.Event.Page.Key.Value);
        lock (_gate)
            _milliseconds.Add((Stopwatch.GetElapsedTime(asked, now).TotalMilliseconds, Stopwatch.GetElapsedTime(arrived, now).TotalMilliseconds));
        return ValueTask.FromResult<DeliveryResult>(new DeliveryResult.Delivered(null));
    }

    public int Count
    {
        get
        {
            lock (_gate) return _milliseconds.Count;
        }
    }

    /// <summary>What was noted since the last call.</summary>
    public IReadOnlyList<(double SinceAsked, double SinceArrived)> Take()
    {
        lock (_gate)
        {
            var taken = _milliseconds;
            _milliseconds = [];
            return taken;
        }
    }
}
