using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>What a verdict depends on besides the event and the plan.</summary>
internal sealed record RoutingCase
{
    /// <summary>The handler's name.</summary>
    public required string Handler { get; init; }

    /// <summary>The present time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether it gets edits.</summary>
    public bool TakesEdits { get; init; } = true;

    /// <summary>When it is not to be disturbed; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Whether it was told of the event's incident before, or will be whatever comes.</summary>
    public bool WasTold { get; init; }

    /// <summary>Whether earlier events of its incident were led here and are kept for later, all of them folded.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the incident's beginning was led here, so that all that follows is.</summary>
    public bool IsFollowUp => WasTold || IsKept;

    /// <summary>Silences that hold now, or held when the event was observed.</summary>
    public Func<StatusEvent, string?, bool> IsSilenced { get; init; } = static (_, _) => false;

    /// <summary>Whether a page has an open incident that this handler was told of.</summary>
    public Func<PageKey, bool> HasOpenIncident { get; init; } = static _ => false;
}
