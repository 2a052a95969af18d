using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Slack;

/// <summary>Turns Slack's documents into snapshots.</summary>
internal static class SlackAdapter
{
    internal const string Home = "https://slack-status.com";

    public static ParseResult ToSnapshot(PageResource resource, WireValue root)
    {
        var isCurrent = resource == SlackDialect.Current;
        var list = isCurrent ? root["active_incidents"] : root;
        if (isCurrent && root["status"].Text is not ("ok" or "active")) return WireValue.Malformed(resource, "status is neither ok nor active");
        if (!list.IsList) return WireValue.Malformed(resource, isCurrent ? "active_incidents is missing or no list" : "no list of incidents");
        List<Incident> listed = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item["id"].Id is not { } id) return WireValue.Malformed(resource, "an incident has no id");
            if (seen.Add(id)) listed.Add(ToIncident(id, item, isCurrent));
        }

        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("slack"),
            Name = "Slack",
            Url = Home,
            IsStampTrusted = false,
            Incidents = isCurrent ? ListCoverage.Open : ListCoverage.Recent,
            Maintenances = ListCoverage.Open,
            Listed = listed,
        });
    }

    private static Incident ToIncident(string id, WireValue item, bool isCurrent)
    {
        var status = StatusOf(item["status"].Text);
        var type = item["status"].Text is "scheduled" or "completed" or "cancelled" ? IncidentType.Maintenance : IncidentType.Incident;
        var touched = item["date_updated"].Instant;
        var created = item["date_created"].Instant;
        return new Incident
        {
            Id = new IncidentId(id),
            Type = type,
            Name = item["title"].Text?.Trim() ?? "",
            Status = status,
            Impact = type == IncidentType.Maintenance ? "maintenance" : ImpactOf(item["type"].Text),
            Url = WebAddress.Of(item["url"].Text),
            CreatedAt = created,
            StartedAt = created,
            // date_updated goes back whenever a note is taken away or moved, so it says nothing of the age of a copy.
            ResolvedAt = IncidentStatus.IsEnd(status) ? touched : null,
            Components = [.. item["services"].Items.Select(service => service.Text).OfType<string>().Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal).Select(name => new ComponentChange(null, name, null, null))],
            Updates = SlackNotes.Read(item["notes"], status, type, touched, isCurrent),
        };
    }

    private static string StatusOf(string? word) => word switch
    {
        "active" => IncidentStatus.Investigating,
        "completed" or "cancelled" => IncidentStatus.Completed,
        _ => WireWord.Snake(word, IncidentStatus.Investigating),
    };

    private static string ImpactOf(string? type) => type switch
    {
        "incident" => "minor",
        "outage" => "major",
        "notice" => "none",
        _ => WireWord.Snake(type, "minor"),
    };
}
