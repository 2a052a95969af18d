using StatusMonitor.Model;

namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>Turns a dashboard's list of incidents into a snapshot.</summary>
internal static class GoogleAdapter
{
    public static ParseResult ToSnapshot(GoogleDashboard dashboard, PageResource resource, WireValue root)
    {
        if (!root.IsList) return WireValue.Malformed(resource, "no list of incidents");
        List<Incident> listed = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var item in root.Items)
        {
            if (item["id"].Id is not { } id) return WireValue.Malformed(resource, "an incident has no id");
            if (!item["updates"].IsList) return WireValue.Malformed(resource, $"incident {id}: updates is missing or no list");
            if (seen.Add(id)) listed.Add(ToIncident(dashboard, id, item));
        }

        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(dashboard.Identity),
            Name = dashboard.Name,
            Url = dashboard.Home,
            IsStampTrusted = false,
            Incidents = ListCoverage.Recent,
            Listed = listed,
        });
    }

    private static Incident ToIncident(GoogleDashboard dashboard, string id, WireValue item)
    {
        var updates = GoogleUpdates.Read(item["updates"]);
        var end = item["end"].Instant;
        var isOver = end is not null || updates is [.., { Status: IncidentStatus.Resolved }];
        return new Incident
        {
            Id = new IncidentId(id),
            Type = IncidentType.Incident,
            Name = GoogleTitle.Of(item["external_desc"].Text),
            Status = isOver ? IncidentStatus.Resolved : IncidentStatus.Investigating,
            Impact = ImpactOf(item["severity"].Text, item["status_impact"].Text),
            Url = item["uri"].Text is { Length: > 0 and < 512 } uri ? WebAddress.Of($"{dashboard.Home}/{uri.TrimStart('/')}") : null,
            CreatedAt = item["created"].Instant ?? item["begin"].Instant,
            UpdatedAt = item["modified"].Instant,
            StartedAt = item["begin"].Instant ?? item["created"].Instant,
            ResolvedAt = end ?? (isOver ? updates[^1].CreatedAt : null),
            Components = GoogleScope.Of(item),
            Updates = updates,
        };
    }

    private static string ImpactOf(string? severity, string? impact) => (severity, impact) switch
    {
        ("high", _) => "critical",
        ("medium", _) => "major",
        ("low", _) => "minor",
        (_, "SERVICE_OUTAGE") => "critical",
        (_, "SERVICE_DISRUPTION") => "major",
        (_, "SERVICE_INFORMATION") => "minor",
        _ => WireWord.Snake(severity ?? impact, "minor"),
    };
}
