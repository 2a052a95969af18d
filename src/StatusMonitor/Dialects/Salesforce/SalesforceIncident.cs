using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>Reads one incident. It has neither title nor status: both are made of its impacts.</summary>
internal static class SalesforceIncident
{
    private static readonly string[] WorstFirst = ["critical", "major", "minor"];

    public static Incident Read(string id, WireValue item, string? instance)
    {
        var impacts = item["IncidentImpacts"].Items.ToList();
        var isOver = impacts.Count > 0 && impacts.All(impact => impact["endTime"].Instant is not null);
        var updates = SalesforceEvents.Read(item["IncidentEvents"], IncidentStatus.Investigating);
        isOver |= updates is [.., { Status: IncidentStatus.Resolved }];
        return new Incident
        {
            Id = new IncidentId(id),
            Type = IncidentType.Incident,
            Name = NameOf(id, item, impacts),
            Status = isOver ? IncidentStatus.Resolved : IncidentStatus.Investigating,
            Impact = Worst(impacts),
            Url = $"{SalesforceHosts.Home}/incidents/{Uri.EscapeDataString(id)}",
            CreatedAt = item["createdAt"].Instant,
            StartedAt = impacts.Min(impact => impact["startTime"].Instant) ?? item["createdAt"].Instant,
            ResolvedAt = isOver ? impacts.Max(impact => impact["endTime"].Instant) ?? SalesforceEvents.LastAt(updates) : null,
            Components = SalesforceScope.Of(item, instance),
            Updates = updates,
        };
    }

    private static string NameOf(string id, WireValue item, List<WireValue> impacts)
    {
        if (item["name"].Text?.Trim() is { Length: > 0 } name) return name;
        if (impacts is not [var first, ..] || WireWord.Snake(first["type"].Text, "") is not { Length: > 0 } kind) return $"Incident {id}";
        var words = kind.Replace('_', ' ');
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} ({id})";
    }

    private static string Worst(List<WireValue> impacts)
    {
        var words = impacts.Select(impact => WireWord.Snake(impact["severity"].Text, "")).Where(word => word.Length > 0).ToList();
        return Array.Find(WorstFirst, words.Contains) ?? words.FirstOrDefault() ?? "minor";
    }
}
