using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

/// <summary>What one reading changes, stored in one transaction or not at all.</summary>
public sealed record PageCommit
{
    /// <summary>State and validators of the page.</summary>
    public required PageState State { get; init; }

    /// <summary>News, in order; positions are assigned by the log. An event whose id is already in the log is passed over.</summary>
    public IReadOnlyList<StatusEvent> Events { get; init; } = [];

    /// <summary>The page identity below which <see cref="Incidents"/> and <see cref="Components"/> are known; needed when either is set.</summary>
    public PageIdentity? Identity { get; init; }

    /// <summary>Incidents of which more is known now; others stay as they are.</summary>
    public IReadOnlyList<KnownIncident> Incidents { get; init; } = [];

    /// <summary>All known components, or null when they did not change.</summary>
    public IReadOnlyDictionary<ComponentId, KnownComponent>? Components { get; init; }
}
