using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>The two documents of a page's own data.</summary>
internal static class IncidentIoPage
{
    private static readonly string[] Lists = ["ongoing_incidents", "in_progress_maintenances", "scheduled_maintenances"];

    /// <summary>What is going on and how each part stands. Lists that are empty may be left out.</summary>
    public static ParseResult ReadSummary(PageResource resource, WireValue root)
    {
        var summary = root["summary"];
        if (!summary.IsObject) return WireValue.Malformed(resource, "no object \"summary\" in it");
        if (summary["id"].Id is not { } id) return WireValue.Malformed(resource, "the summary has no id");
        if (!summary["components"].IsList && !summary["structure"].IsObject) return WireValue.Malformed(resource, "the summary has neither components nor a structure");
        var address = summary["public_url"].Text;
        var parts = IncidentIoParts.Read(summary);
        var listed = new List<Incident>();
        foreach (var list in Lists)
        {
            if (summary[list] is { IsPresent: true, IsList: false }) return WireValue.Malformed(resource, $"\"{list}\" is no list");
            if (!TryRead(summary[list], parts, address, listed)) return WireValue.Malformed(resource, $"something in \"{list}\" has no id");
        }

        var areStatesTold = summary["affected_components"].IsList;
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(id),
            Name = summary["name"].Text ?? "",
            Url = address,
            IsStampTrusted = false,
            Incidents = ListCoverage.Open,
            Maintenances = ListCoverage.Open,
            HasComponents = areStatesTold,
            Components = areStatesTold ? parts.Listed : [],
            Listed = listed,
        });
    }

    /// <summary>Incidents and maintenances in any state, newest first. It says whose it is only by what it lists.</summary>
    public static ParseResult ReadIncidents(PageResource resource, WireValue root)
    {
        var list = root["incidents"];
        if (!list.IsList) return WireValue.Malformed(resource, "no list \"incidents\" in it");
        var listed = new List<Incident>();
        if (!TryRead(list, IncidentIoParts.Unknown, null, listed)) return WireValue.Malformed(resource, "an incident or an update of one has no id");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(list.Items.Select(item => item["status_page_id"].Id).FirstOrDefault(id => id is not null) ?? ""),
            Name = "",
            IsStampTrusted = false,
            Incidents = ListCoverage.Recent,
            Maintenances = ListCoverage.Recent,
            Listed = listed,
        });
    }

    private static bool TryRead(WireValue list, IncidentIoParts parts, string? address, List<Incident> listed)
    {
        var known = listed.Select(incident => incident.Id).ToHashSet();
        foreach (var item in list.Items)
        {
            if (IncidentIoIncident.Read(item, parts, address) is not { } incident) return false;
            if (known.Add(incident.Id)) listed.Add(incident);
        }

        return true;
    }
}
