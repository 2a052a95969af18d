using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>Turns Salesforce's documents into snapshots.</summary>
internal static class SalesforceAdapter
{
    public static ParseResult ToSnapshot(PageResource resource, WireValue root)
    {
        if (!root.IsList) return WireValue.Malformed(resource, "no list");
        var type = resource == SalesforceDialect.Maintenances ? IncidentType.Maintenance : IncidentType.Incident;
        List<Incident> listed = [];
        if (!Add(listed, root, type, null)) return WireValue.Malformed(resource, "an entry has no id, or no list of its events");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("salesforce"),
            Name = "Salesforce",
            Url = SalesforceHosts.Home,
            IsStampTrusted = false,
            Incidents = resource == SalesforceDialect.Active ? ListCoverage.Current : resource == SalesforceDialect.Incidents ? ListCoverage.Open : ListCoverage.None,
            Maintenances = resource == SalesforceDialect.Maintenances ? ListCoverage.Open : ListCoverage.None,
            Listed = listed,
        });
    }

    public static ParseResult OfInstance(PageResource resource, WireValue root)
    {
        if (root["key"].Id is not { } key) return WireValue.Malformed(resource, "key is missing");
        if (!root["Incidents"].IsList || !root["Maintenances"].IsList) return WireValue.Malformed(resource, "Incidents or Maintenances is missing or no list");
        List<Incident> listed = [];
        if (!Add(listed, root["Incidents"], IncidentType.Incident, key) || !Add(listed, root["Maintenances"], IncidentType.Maintenance, key))
            return WireValue.Malformed(resource, "an entry has no id, or no list of its events");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(key),
            Name = $"Salesforce {key}",
            Url = $"{SalesforceHosts.Home}/instances/{Uri.EscapeDataString(key)}",
            IsStampTrusted = false,
            Incidents = ListCoverage.Current,
            Maintenances = ListCoverage.Current,
            HasComponents = root["status"].Text is { Length: > 0 },
            Components = [new Component { Id = new ComponentId(key), Name = key, Status = StateOf(root["status"].Text) }],
            Listed = listed,
        });
    }

    private static bool Add(List<Incident> listed, WireValue list, IncidentType type, string? instance)
    {
        var events = type == IncidentType.Incident ? "IncidentEvents" : "MaintenanceEvents";
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item["id"].Id is not { } id || !item[events].IsList) return false;
            if (seen.Add(id)) listed.Add(type == IncidentType.Incident ? SalesforceIncident.Read(id, item, instance) : SalesforceMaintenance.Read(id, item, instance));
        }

        return true;
    }

    /// <summary>OK, MAJOR_INCIDENT_CORE, MINOR_INCIDENT_NONCORE, MAINTENANCE_CORE …</summary>
    private static string StateOf(string? word) => (word ?? "") switch
    {
        "OK" => ComponentStatus.Operational,
        "MAJOR_INCIDENT_CORE" => ComponentStatus.MajorOutage,
        "MAJOR_INCIDENT_NONCORE" => ComponentStatus.PartialOutage,
        var state when state.StartsWith("MINOR_INCIDENT", StringComparison.Ordinal) => ComponentStatus.DegradedPerformance,
        var state when state.StartsWith("MAINTENANCE", StringComparison.Ordinal) => ComponentStatus.UnderMaintenance,
        var state when state.StartsWith("INFORMATIONAL", StringComparison.Ordinal) => ComponentStatus.Operational,
        var state => WireWord.Snake(state, ""),
    };
}
