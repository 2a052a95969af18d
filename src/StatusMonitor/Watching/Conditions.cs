using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>
/// The overall state of a page. Statuspage's own headline is computed from components only and says "all good"
/// through long incidents, so both count here.
/// </summary>
internal static class Conditions
{
    public static PageCondition OfComponents(IEnumerable<Component> components) =>
        components.Where(component => !component.IsGroup).Select(component => OfComponent(component.Status))
            .DefaultIfEmpty(PageCondition.Operational).Max();

    /// <summary>
    /// How the parts of a page stand after a reading. Where none are listed, all is well as far as they go if the primary
    /// lists what is open, and it cannot be told if that list leaves open what is over.
    /// </summary>
    public static PageCondition OfParts(PageCondition before, PageSnapshot snapshot, bool isPrimary) => snapshot switch
    {
        { HasComponents: true } => OfComponents(snapshot.Components),
        { TellsState: true, Incidents: not ListCoverage.None } when isPrimary && before == PageCondition.Unknown => PageCondition.Operational,
        _ => before,
    };

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
        if (incident.Type == IncidentType.Maintenance)
            return incident.Status == IncidentStatus.Scheduled ? PageCondition.Operational : PageCondition.Maintenance;
        return incident.Impact is "major" or "critical" ? PageCondition.Outage : PageCondition.Degraded;
    }
}
