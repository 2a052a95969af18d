using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>An event that could not be delivered yet and is tried again. At most one a handler. Immutable.</summary>
public sealed record DeliveryWait
{
    /// <summary>The handler's name.</summary>
    public required string Handler { get; init; }

    /// <summary>The event.</summary>
    public required EventPosition Position { get; init; }

    /// <summary>When it first failed.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Failed attempts so far.</summary>
    public required int Failures { get; init; }

    /// <summary>Why the last one failed.</summary>
    public required DeliveryFailure Reason { get; init; }

    /// <summary>What exactly, for people; without secrets.</summary>
    public string? Detail { get; init; }

    /// <summary>When it is tried again.</summary>
    public required DateTimeOffset NextTry { get; init; }

    /// <summary>What the attempts left, for the next one.</summary>
    public string? Progress { get; init; }

    /// <summary>True when one of the attempts may have arrived.</summary>
    public bool MayHaveArrived { get; init; }
}
