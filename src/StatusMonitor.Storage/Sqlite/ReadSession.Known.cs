using Microsoft.Data.Sqlite;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    /// <summary>Components and incidents of the same reading.</summary>
    public KnownPage ReadKnown(PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> named) =>
        AsOfNow(() => ReadKnown(("@page", page.Value), ("@identity", identity.Value), named));

    private KnownPage ReadKnown((string, object?) page, (string, object?) identity, IReadOnlyCollection<IncidentId> named)
    {
        var incidents = statements["OpenIncidents"].Read(IncidentOf, page, identity).ToDictionary(i => i.Id);
        foreach (var incident in named.Where(n => !incidents.ContainsKey(n)))
            statements["EndedIncident"].Read(IncidentOf, page, identity, ("@incident", incident.Value))
                .ForEach(found => incidents[found.Id] = found);
        var (hasIncidents, hasMaintenances) = statements["TypesRead"]
            .Read(r => (r.GetBoolean(0), r.GetBoolean(1)), page, identity)[0];
        return new KnownPage
        {
            Components = statements["ComponentsRead"]
                .Read(r => Parse(r, 0, StorageJson.Default.KnownComponentArray), page, identity)
                .SelectMany(c => c).ToDictionary(c => c.Id),
            Incidents = incidents,
            HasIncidents = hasIncidents,
            HasMaintenances = hasMaintenances,
        };
    }

    private static KnownIncident IncidentOf(SqliteDataReader row) =>
        Parse(row, 0, StorageJson.Default.KnownIncident);
}
