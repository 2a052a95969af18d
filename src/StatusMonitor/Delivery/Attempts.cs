using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>What is remembered of the event that is being tried. Not thread-safe.</summary>
/// <param name="position">The event.</param>
/// <param name="before">Attempts of an earlier run, or null.</param>
internal sealed class Attempts(EventPosition position, DeliveryWait? before)
{
    private int _failures = before?.Failures ?? 0;
    private DateTimeOffset? _since = before?.Since;

    public EventPosition Position => position;

    /// <summary>True once it is delivered or parked.</summary>
    public bool IsDone { get; set; }

    /// <summary>True once an attempt failed or its outcome was lost.</summary>
    public bool HasBegun => _failures > 0 || MayHaveArrived;

    /// <summary>True for a replay whose incident has ended since: it is told, but does not stand open.</summary>
    public bool IsOver { get; set; }

    /// <summary>True when the last attempt has certainly failed: nothing of it is under way.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Exceptions in a row.</summary>
    public int Thrown { get; set; }

    public Exception? LastThrown { get; set; }

    /// <summary>True when one of the attempts may have arrived.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>What the attempts left.</summary>
    public string? Progress { get; private set; } = before?.Progress;

    /// <summary>Counts a failure and says when to try again.</summary>
    public DeliveryWait Fail(string handler, DeliveryResult.TryAgain failed, DateTimeOffset now, double chance)
    {
        _failures++;
        _since ??= now;
        MayHaveArrived |= failed.Ambiguous;
        Progress = failed.Progress ?? Progress;
        return new DeliveryWait
        {
            Handler = handler,
            Position = position,
            Since = _since.Value,
            Failures = _failures,
            Reason = failed.Reason,
            Detail = failed.Detail,
            NextTry = now + RetrySchedule.Wait(_failures, chance, failed.After),
            Progress = Progress,
            MayHaveArrived = MayHaveArrived,
        };
    }
}
