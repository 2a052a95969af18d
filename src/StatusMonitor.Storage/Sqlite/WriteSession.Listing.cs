using System.Text.Json;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class WriteSession
{
    /// <summary>Lists an incident by what it is found by.</summary>
    private void List(string page, string identity, KnownIncident incident) => statements["ListedSave"].Execute(
        ("@page", page),
        ("@incident", incident.Id.Value),
        ("@identity", identity),
        ("@type", IncidentTypeNames.Of(incident.Type)),
        ("@impact", incident.Impact),
        ("@began_at", SqliteInstant.From(LogRules.BeganAt(incident))),
        ("@ended_at", LogRules.EndedAt(incident) is { } ended ? SqliteInstant.From(ended) : null),
        ("@present", IdentityOf(page)));

    /// <summary>A page that goes back to an identity it had is listed again as it is known under that one.</summary>
    private void ListAnew(string page, string identity)
    {
        var known = statements["KnownIncidents"].Read(
            row => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StorageJson.Default.KnownIncident), ("@page", page), ("@identity", identity));
        foreach (var incident in known)
            List(page, identity, incident ?? throw new JsonException("The document is null."));
    }

    /// <summary>The page's present identity, as the open transaction sees it.</summary>
    private string? IdentityOf(string page)
    {
        if (!identities.TryGetValue(page, out var identity))
        {
            identity = statements["PageIdentityRead"].Read(row => row.IsDBNull(0) ? null : row.GetString(0), ("@key", page)).SingleOrDefault();
            identities[page] = identity;
        }

        return identity;
    }
}
