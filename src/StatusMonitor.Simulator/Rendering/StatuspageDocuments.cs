using System.Text.Json;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Rendering;

/// <summary>The documents of Statuspage's public API v2, member for member as real pages write them.</summary>
internal sealed partial class StatuspageDocuments(PageState page, SimulatedPageOptions options, DateTimeOffset renderedAt)
    : Documents(page, options, renderedAt)
{
    private const string Maintenances = "scheduled_maintenances";

    protected override int Window => Options.Window ?? 50;

    /// <summary>The document, or none where the real page answers 404.</summary>
    public byte[]? Render(PageResource resource, string? incidentId) => resource switch
    {
        PageResource.Summary => Envelope(WriteSummary),
        PageResource.Status => Envelope(WriteRollup),
        PageResource.Components => Envelope(json => WriteComponents(json, Page.Components.Where(c => c.IsShown))),
        PageResource.Incidents => Envelope(json => WriteList(json, "incidents", Listed(i => !i.IsMaintenance))),
        PageResource.UnresolvedIncidents => Envelope(json => WriteList(json, "incidents", Listed(IsOpen))),
        PageResource.ScheduledMaintenances => Envelope(json => WriteList(json, Maintenances, Listed(i => i.IsMaintenance))),
        PageResource.UpcomingMaintenances => Envelope(json => WriteList(json, Maintenances, Listed(IsUpcoming))),
        PageResource.ActiveMaintenances => Envelope(json => WriteList(json, Maintenances, Listed(IsActive))),
        PageResource.Incident => incidentId is not null && Page.Incident(incidentId) is { } incident
            ? Write(json => WriteIncident(json, incident))
            : null,
        _ => null,
    };

    protected override void WritePage(Utf8JsonWriter json)
    {
        json.WriteStartObject("page");
        json.WriteString("id", Page.Id);
        json.WriteString("name", Page.Name);
        json.WriteString("url", Page.Url);
        json.WriteString("time_zone", Options.TimeZone);
        WriteTime(json, "updated_at", Stamp);
        json.WriteEndObject();
    }

    private static bool IsOpen(IncidentState incident) => !incident.IsMaintenance && !incident.IsOver;

    private static bool IsUpcoming(IncidentState incident) =>
        incident.IsMaintenance && incident.Status == IncidentStatuses.Scheduled;

    private static bool IsActive(IncidentState incident) =>
        incident.IsMaintenance && incident.Status is IncidentStatuses.InProgress or IncidentStatuses.Verifying;

    private void WriteRollup(Utf8JsonWriter json) => WriteStatus(json, "Partially Degraded Service");

    private void WriteSummary(Utf8JsonWriter json)
    {
        WriteComponents(json, Page.Components.Where(c => c.IsShown));
        WriteList(json, "incidents", Listed(IsOpen));
        // The cap of the window holds for the upcoming ones only; all that are under way are shown.
        var active = Page.Incidents.Where(IsActive).OrderByDescending(i => i.StatusChangedAt);
        WriteList(json, Maintenances, active.Concat(Listed(IsUpcoming)));
        WriteRollup(json);
    }
}
