using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Heroku;

/// <summary>Turns Heroku's documents into snapshots.</summary>
internal static class HerokuAdapter
{
    internal const string Home = "https://status.heroku.com";

    public static ParseResult ToSnapshot(PageResource resource, WireValue root)
    {
        var isCurrent = resource == HerokuDialect.Current;
        if (isCurrent && !(root["status"].IsList && root["incidents"].IsList)) return WireValue.Malformed(resource, "status or incidents is missing or no list");
        if (!isCurrent && !root.IsList) return WireValue.Malformed(resource, "no list of incidents");
        List<Incident> listed = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (item, type) in Items(isCurrent ? root["incidents"] : root, root["scheduled"]))
        {
            if (item["id"].Id is not { } id) return WireValue.Malformed(resource, "an incident has no id");
            if (seen.Add(id)) listed.Add(HerokuIncident.Read(id, item, type));
        }

        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("heroku"),
            Name = "Heroku",
            Url = Home,
            IsStampTrusted = false,
            Incidents = isCurrent ? ListCoverage.Open : ListCoverage.Recent,
            Maintenances = isCurrent ? ListCoverage.Current : ListCoverage.None,
            HasComponents = isCurrent,
            Components = isCurrent ? [.. Systems(root["status"])] : [],
            Listed = listed,
        });
    }

    /// <summary>How a colour is called as the state of a system.</summary>
    internal static string StateOf(string? colour) => colour switch
    {
        "green" => ComponentStatus.Operational,
        "yellow" => ComponentStatus.DegradedPerformance,
        "red" => ComponentStatus.MajorOutage,
        "blue" => ComponentStatus.UnderMaintenance,
        _ => WireWord.Snake(colour, ""),
    };

    /// <summary>A maintenance that the list of incidents holds too is one all the same; its updates say so.</summary>
    private static IEnumerable<(WireValue Item, IncidentType Type)> Items(WireValue incidents, WireValue scheduled)
    {
        foreach (var item in scheduled.Items) yield return (item, IncidentType.Maintenance);
        foreach (var item in incidents.Items)
            yield return (item, IsPlanned(item) ? IncidentType.Maintenance : IncidentType.Incident);
    }

    private static bool IsPlanned(WireValue item) =>
        item["state"].Text is "upcoming" || item["updates"].Items.Any(update => update["update_type"].Text is "scheduled");

    private static IEnumerable<Component> Systems(WireValue status)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var system in status.Items)
            if (system["system"].Id is { } name && seen.Add(name)) yield return new Component { Id = new ComponentId(name), Name = name, Status = StateOf(system["status"].Text) };
    }
}
