using Microsoft.Data.Sqlite;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    /// <summary>
    /// Reads in one transaction, so that components and incidents are of the same reading. Where that fails the pool
    /// closes the connection and the transaction with it.
    /// </summary>
    public KnownPage ReadKnown(PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> named)
    {
        statements["Begin"].Execute();
        var known = ReadKnown(("@page", page.Value), ("@identity", identity.Value), named);
        statements["Commit"].Execute();
        return known;
    }

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
