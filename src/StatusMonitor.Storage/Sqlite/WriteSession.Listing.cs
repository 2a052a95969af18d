using System.Text.Json;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class WriteSession
{
    /// <summary>Lists an incident by what it is found by.</summary>
    private void List(string page, string identity, KnownIncident incident, DateTimeOffset leftAt)
    {
        var present = IdentityOf(page);
        var ended = LogRules.EndedAt(incident) ?? (present is null || present == identity ? null : leftAt);
        statements["ListedSave"].Execute(
            ("@page", page),
            ("@incident", incident.Id.Value),
            ("@identity", identity),
            ("@type", IncidentTypeNames.Of(incident.Type)),
            ("@impact", incident.Impact),
            ("@began_at", SqliteInstant.From(LogRules.BeganAt(incident))),
            ("@ended_at", ended is { } at ? SqliteInstant.From(at) : null),
            ("@present", present));
    }

    /// <summary>What is open under other identities is left behind; what is known under the present one counts again.</summary>
    private void ListAnew(string page, string identity, DateTimeOffset leftAt)
    {
        statements["ListedLeave"].Execute(("@page", page), ("@present", identity), ("@left_at", SqliteInstant.From(leftAt)));
        var known = statements["KnownIncidents"].Read(
            row => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StorageJson.Default.KnownIncident), ("@page", page), ("@identity", identity));
        foreach (var incident in known)
            List(page, identity, incident ?? throw new JsonException("The document is null."), leftAt);
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
