using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// What is known of a page below one identity, as far as a reading needs it: all components, the incidents
/// asked for, and those still open. Immutable.
/// </summary>
public sealed record KnownPage
{
    /// <summary>Nothing is known.</summary>
    public static KnownPage Nothing { get; } = new();

    /// <summary>Components by id.</summary>
    public IReadOnlyDictionary<ComponentId, KnownComponent> Components { get; init; } =
        new Dictionary<ComponentId, KnownComponent>();

    /// <summary>Incidents and maintenances by id.</summary>
    public IReadOnlyDictionary<IncidentId, KnownIncident> Incidents { get; init; } =
        new Dictionary<IncidentId, KnownIncident>();

    /// <summary>True when the log knows any incident (not maintenance) of this identity, loaded or not.</summary>
    public bool HasIncidents { get; init; }

    /// <summary>True when the log knows any maintenance of this identity, loaded or not.</summary>
    public bool HasMaintenances { get; init; }
}
