using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>
/// The overall state of a page. Statuspage's own headline is computed from components only and says "all good"
/// through long incidents, so both count here.
/// </summary>
internal static class Conditions
{
    /// <summary>
    /// Of what is listed. A page that listed components while they were well, and lists none at all now, is an empty shell: how
    /// they are it does not say.
    /// </summary>
    public static PageCondition OfComponents(IEnumerable<Component> listed, IEnumerable<KnownComponent> known)
    {
        var conditions = listed.Where(component => !component.IsGroup).Select(component => OfComponent(component.Status)).ToList();
        if (conditions.Count > 0) return conditions.Max();
        return known.Any(component => component.Status == ComponentStatus.Operational) ? PageCondition.Unknown : PageCondition.Operational;
    }

    /// <summary>
    /// Of a page that lists no components: well when nothing is open, unless it tells of things without saying whether they
    /// last.
    /// </summary>
    public static PageCondition WithoutComponents(IEnumerable<KnownIncident> listed, bool tellsState) =>
        !tellsState || listed.Any(incident => incident is { Type: IncidentType.Incident, Status: IncidentStatus.Reported })
            ? PageCondition.Unknown
            : PageCondition.Operational;

    public static PageCondition Of(PageCondition components, IEnumerable<KnownIncident> open) =>
        open.Select(OfIncident).Append(components).Max();

    public static PageCondition OfComponent(string status) => status switch
    {
        ComponentStatus.Operational or "" => PageCondition.Operational,
        ComponentStatus.UnderMaintenance => PageCondition.Maintenance,
        ComponentStatus.MajorOutage or "full_outage" => PageCondition.Outage,
        _ => PageCondition.Degraded,
    };

    private static PageCondition OfIncident(KnownIncident incident)
    {
        // What is announced for later says nothing of now.
        if (incident.Type == IncidentType.Maintenance)
            return incident.Status == IncidentStatus.Scheduled ? PageCondition.Unknown : PageCondition.Maintenance;
        return incident.Impact is "major" or "critical" ? PageCondition.Outage : PageCondition.Degraded;
    }
}
