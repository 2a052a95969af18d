using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusPal;

/// <summary>Turns the two documents into snapshots, or says why they are none.</summary>
internal static class StatusPalParser
{
    /// <summary>The list of incidents does not name its page, so that all pages share a name; the subdomain is in the address.</summary>
    private static readonly PageIdentity Identity = new("statuspal");

    public static ParseResult ReadSummary(PageResource resource, WireValue root)
    {
        var page = root["status_page"];
        if (page["subdomain"].Id is not { } subdomain) return WireValue.Malformed(resource, "status_page.subdomain is missing");
        if (MissingIn(root) is { } missing) return WireValue.Malformed(resource, $"{missing} is missing or no list");
        var services = new StatusPalServices(root["services"]);
        var adapter = new StatusPalAdapter(services);
        List<Incident> listed = [];
        var isComplete = adapter.AddAll(listed, root["incidents"], IncidentType.Incident, IncidentStatus.Investigating)
            && adapter.AddAll(listed, root["maintenances"], IncidentType.Maintenance, IncidentStatus.InProgress)
            && adapter.AddAll(listed, root["upcoming_maintenances"], IncidentType.Maintenance, IncidentStatus.Scheduled);
        if (!isComplete) return WireValue.Malformed(resource, "an incident or maintenance has no id");
        return new ParseResult.Parsed(Snapshot(page["name"].Text ?? subdomain) with
        {
            Incidents = ListCoverage.Open,
            Maintenances = ListCoverage.Current,
            HasComponents = true,
            Components = services.Listed,
            Listed = listed,
        });
    }

    public static ParseResult ReadIncidents(PageResource resource, WireValue root)
    {
        if (!root["incidents"].IsList) return WireValue.Malformed(resource, "incidents is missing or no list");
        List<Incident> listed = [];
        return new StatusPalAdapter(StatusPalServices.None).AddHistory(listed, root["incidents"])
            ? new ParseResult.Parsed(Snapshot("") with { Incidents = ListCoverage.Recent, Listed = listed })
            : WireValue.Malformed(resource, "an incident has no id");
    }

    private static string? MissingIn(WireValue root)
    {
        string[] lists = ["services", "incidents", "maintenances", "upcoming_maintenances"];
        return lists.FirstOrDefault(list => !root[list].IsList);
    }

    private static PageSnapshot Snapshot(string name) => new() { Identity = Identity, Name = name, IsStampTrusted = false };
}
