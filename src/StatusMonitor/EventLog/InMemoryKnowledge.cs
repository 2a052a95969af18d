using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>What is known below one identity of one page. The log's lock guards it.</summary>
internal sealed class InMemoryKnowledge
{
    private readonly Dictionary<IncidentId, KnownIncident> incidents = [];

    public IReadOnlyCollection<KnownIncident> All => incidents.Values;

    /// <summary>Null until they were given.</summary>
    public IReadOnlyDictionary<ComponentId, KnownComponent>? Components { get; private set; }

    public KnownIncident At(IncidentId incident) => incidents[incident];

    public void Take(PageCommit commit)
    {
        foreach (var incident in commit.Incidents)
            incidents[incident.Id] = incident;
        Components = commit.Components ?? Components;
    }

    public KnownPage Read(IReadOnlyCollection<IncidentId> named)
    {
        var wanted = named.ToHashSet();
        return new KnownPage
        {
            Components = Components ?? KnownPage.Nothing.Components,
            Incidents = incidents.Values.Where(i => i.IsOpen || wanted.Contains(i.Id)).ToDictionary(i => i.Id),
            HasIncidents = incidents.Values.Any(i => i.Type == IncidentType.Incident),
            HasMaintenances = incidents.Values.Any(i => i.Type == IncidentType.Maintenance),
        };
    }
}
