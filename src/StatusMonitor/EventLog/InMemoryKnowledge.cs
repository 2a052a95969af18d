using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>What is known below one identity of one page. The log's lock guards it.</summary>
internal sealed class InMemoryKnowledge
{
    private readonly Dictionary<IncidentId, KnownIncident> incidents = [];
    private Dictionary<ComponentId, KnownComponent> components = [];

    public void Take(PageCommit commit)
    {
        foreach (var incident in commit.Incidents)
            incidents[incident.Id] = incident;
        if (commit.Components is { } all)
            components = new Dictionary<ComponentId, KnownComponent>(all);
    }

    public KnownPage Read(IReadOnlyCollection<IncidentId> named)
    {
        var wanted = named.ToHashSet();
        return new KnownPage
        {
            Components = components,
            Incidents = incidents.Values.Where(i => i.IsOpen || wanted.Contains(i.Id)).ToDictionary(i => i.Id),
            HasIncidents = incidents.Values.Any(i => i.Type == IncidentType.Incident),
            HasMaintenances = incidents.Values.Any(i => i.Type == IncidentType.Maintenance),
        };
    }
}
