namespace StatusMonitor.Web.Statuspage.Wire;

internal sealed record SummaryWire(
    PageWire Page, IReadOnlyList<ComponentWire> Components, IReadOnlyList<IncidentWire> Incidents, IReadOnlyList<IncidentWire> ScheduledMaintenances, StatusWire Status);

internal sealed record StatusDocumentWire(PageWire Page, StatusWire Status);

internal sealed record ComponentsWire(PageWire Page, IReadOnlyList<ComponentWire> Components);

internal sealed record IncidentsWire(PageWire Page, IReadOnlyList<IncidentWire> Incidents);

internal sealed record MaintenancesWire(PageWire Page, IReadOnlyList<IncidentWire> ScheduledMaintenances);
