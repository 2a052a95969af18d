using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>What a reading brought. Immutable.</summary>
internal sealed record DiffResult
{
    /// <summary>News in the order of announcement.</summary>
    public IReadOnlyList<StatusEvent> Events { get; init; } = [];

    /// <summary>Incidents of which more, or something else, is known now.</summary>
    public IReadOnlyList<KnownIncident> Incidents { get; init; } = [];

    /// <summary>All components as known now, or null when nothing changed.</summary>
    public IReadOnlyDictionary<ComponentId, KnownComponent>? Components { get; init; }

    /// <summary>Open incidents missing often enough to be asked for at their own address.</summary>
    public IReadOnlyList<KnownIncident> Missing { get; init; } = [];

    /// <summary>True when something is missing that was not missing long enough to be said.</summary>
    public bool HasMisses { get; init; }

    /// <summary>True when a list had nothing in common with what is known.</summary>
    public bool HasGap { get; init; }
}
