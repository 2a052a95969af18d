using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Vultr;

/// <summary>Turns Vultr's alerts into a snapshot. One alert is listed once for each region that it touches.</summary>
internal static class VultrAdapter
{
    internal const string Home = "https://status.vultr.com";

    public static ParseResult ToSnapshot(PageResource resource, WireValue root)
    {
        if (!root["service_alerts"].IsList) return WireValue.Malformed(resource, "service_alerts is missing or no list");
        List<VultrAlert> alerts = [];
        foreach (var item in root["service_alerts"].Items)
        {
            if (VultrAlert.Read(item, item["region"].Text) is not { } alert) return WireValue.Malformed(resource, "an alert has neither id nor subject");
            alerts.Add(alert);
        }

        // status.json, the same page's larger document, lists the alerts of a region below it.
        foreach (var (region, value) in root["regions"].Members)
            alerts.AddRange(value["alerts"].Items.Select(item => VultrAlert.Read(item, region)).OfType<VultrAlert>());
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("vultr"),
            Name = "Vultr",
            Url = Home,
            IsStampTrusted = false,
            Incidents = ListCoverage.Current,
            Maintenances = ListCoverage.Current,
            Listed = [.. alerts.GroupBy(alert => alert.Id, StringComparer.Ordinal).Select(ToIncident)],
        });
    }

    private static Incident ToIncident(IEnumerable<VultrAlert> twins)
    {
        var (type, status, alert) = Chosen(twins);
        return new Incident
        {
            Id = new IncidentId(alert.Id),
            Type = type,
            Name = alert.Subject,
            Status = status,
            Impact = type == IncidentType.Maintenance ? "maintenance" : ImpactOf(alert.Subject),
            Url = Home,
            CreatedAt = alert.CreatedAt,
            StartedAt = alert.CreatedAt,
            ResolvedAt = IncidentStatus.IsEnd(status) ? alert.UpdatedAt : null,
            ScheduledFor = type == IncidentType.Maintenance ? VultrPlan.Start(alert.FirstText) : null,
            ScheduledUntil = type == IncidentType.Maintenance ? VultrPlan.End(alert.FirstText) : null,
            Components = [.. twins.Select(twin => twin.Region).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(region => new ComponentChange(new ComponentId(region), region, null, null))],
            Updates = alert.Updates(type, status),
        };
    }

    /// <summary>Of twins that differ the one with more to say: beside the true alert its filler may stand under the same id.</summary>
    private static (IncidentType Type, string Status, VultrAlert Alert) Chosen(IEnumerable<VultrAlert> twins)
    {
        var alert = twins.OrderByDescending(twin => twin.Entries).ThenBy(twin => twin.Subject, StringComparer.Ordinal).ThenBy(twin => twin.Region, StringComparer.Ordinal).First();
        var type = IsPlanned(alert.Subject) ? IncidentType.Maintenance : IncidentType.Incident;
        return (type, StatusOf(alert.Status, type), alert);
    }

    /// <summary>Nothing but the subject tells, and it hardly ever changes: Scheduled Maintenance, Emergency Maintenance, Upgrades.</summary>
    private static bool IsPlanned(string subject) =>
        subject.Contains("maintenance", StringComparison.OrdinalIgnoreCase) || subject.Contains("upgrade", StringComparison.OrdinalIgnoreCase);

    private static string StatusOf(string? word, IncidentType type) => (word, type) switch
    {
        ("resolved", IncidentType.Maintenance) => IncidentStatus.Completed,
        ("ongoing" or null, IncidentType.Maintenance) => IncidentStatus.Scheduled,
        ("ongoing" or null, _) => IncidentStatus.Investigating,
        _ => WireWord.Snake(word, IncidentStatus.Investigating),
    };

    private static string ImpactOf(string subject) =>
        subject.Contains("outage", StringComparison.OrdinalIgnoreCase) && !subject.Contains("partial", StringComparison.OrdinalIgnoreCase) ? "major" : "minor";
}
