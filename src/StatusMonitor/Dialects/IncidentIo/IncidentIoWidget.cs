using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>The summary for widgets. By its documentation an item has its newest step only; a recorded one had all.</summary>
internal static class IncidentIoWidget
{
    private static readonly (string Name, bool IsPlanned)[] Lists =
        [("ongoing_incidents", false), ("in_progress_maintenances", true), ("scheduled_maintenances", true)];

    public static ParseResult Read(PageResource resource, WireValue root)
    {
        if (!root["ongoing_incidents"].IsList) return WireValue.Malformed(resource, "no list \"ongoing_incidents\" in it");
        if ((root["page_url"].Id ?? root["page_title"].Id) is not { } identity) return WireValue.Malformed(resource, "neither an address nor a title of the page in it");
        var address = root["page_url"].Text;
        var listed = new List<Incident>();
        var known = new HashSet<IncidentId>();
        foreach (var (name, isPlanned) in Lists)
        {
            if (root[name] is { IsPresent: true, IsList: false }) return WireValue.Malformed(resource, $"\"{name}\" is no list");
            foreach (var item in root[name].Items)
            {
                if (Incident(item, address, isPlanned) is not { } incident) return WireValue.Malformed(resource, $"something in \"{name}\" has no id");
                if (known.Add(incident.Id)) listed.Add(incident);
            }
        }

        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(identity),
            Name = root["page_title"].Text ?? "",
            Url = address,
            IsStampTrusted = false,
            Incidents = ListCoverage.Current,
            Maintenances = ListCoverage.Current,
            Listed = listed,
        });
    }

    private static Incident? Incident(WireValue wire, string? address, bool isPlanned)
    {
        if (IncidentIoIncident.Read(wire, IncidentIoParts.Unknown, address, isPlanned) is not { } incident) return null;
        if (incident.Updates.Count > 0 || wire["last_update_message"].Text is not { } text) return incident;
        var at = wire["last_update_at"].Instant;
        var step = new IncidentUpdate { Id = default, Status = incident.Status, Body = text, CreatedAt = at, Components = incident.Components };
        return incident with
        {
            CreatedAt = incident.CreatedAt ?? UlidTime.Of(incident.Id.Value),
            StartedAt = incident.StartedAt ?? UlidTime.Of(incident.Id.Value) ?? at,
            UpdatedAt = at,
            Updates = TimedUpdates.Identify([step]),
            ListsNewestOnly = true,
        };
    }
}
