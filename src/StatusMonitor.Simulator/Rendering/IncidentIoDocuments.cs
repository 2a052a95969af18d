using System.Text.Json;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Rendering;

/// <summary>The documents of incident.io's look-alike: fewer members, no maintenances, and an absent array where there is nothing.</summary>
internal sealed class IncidentIoDocuments(PageState page, SimulatedPageOptions options, DateTimeOffset renderedAt)
    : Documents(page, options, renderedAt)
{
    protected override int Window => Options.Window ?? 25;

    /// <summary>The document, or none where the real page answers 404.</summary>
    public byte[]? Render(PageResource resource, string? incidentId) => resource switch
    {
        PageResource.Summary => Envelope(WriteSummary),
        PageResource.Status => Envelope(WriteRollup),
        PageResource.Components => Envelope(WriteComponents),
        PageResource.Incidents => Envelope(json => WriteList(json, "incidents", Listed(i => !i.IsMaintenance))),
        PageResource.UnresolvedIncidents => Envelope(json => WriteList(json, "incidents", Listed(IsOpen))),
        _ => null,
    };

    protected override void WritePage(Utf8JsonWriter json)
    {
        json.WriteStartObject("page");
        json.WriteString("id", Page.Id);
        json.WriteString("name", Page.Name);
        json.WriteString("url", Page.Url + "/");
        WriteTime(json, "updated_at", Stamp);
        json.WriteEndObject();
    }

    protected override void WriteIncident(Utf8JsonWriter json, IncidentState incident)
    {
        json.WriteString("id", incident.Id);
        json.WriteString("name", incident.Name);
        json.WriteString("status", incident.Status);
        json.WriteString("impact", incident.Impact);
        json.WriteString("page_id", Page.Id);
        WriteTime(json, "created_at", incident.CreatedAt);
        WriteTime(json, "updated_at", incident.UpdatedAt);
        if (incident.ResolvedAt is not null)
            WriteTime(json, "resolved_at", incident.ResolvedAt);
        json.WriteStartArray("incident_updates");
        for (var i = incident.Updates.Length - 1; i >= 0; i--)
            WriteUpdate(json, incident.Id, incident.Updates[i]);
        json.WriteEndArray();
    }

    private static bool IsOpen(IncidentState incident) => !incident.IsMaintenance && !incident.IsOver;

    private void WriteRollup(Utf8JsonWriter json) => WriteStatus(json, "Partial System Degradation");

    private void WriteSummary(Utf8JsonWriter json)
    {
        WriteComponents(json);
        if (Page.Incidents.Any(IsOpen))
            WriteList(json, "incidents", Listed(IsOpen));
        WriteRollup(json);
    }

    private void WriteUpdate(Utf8JsonWriter json, string incidentId, UpdateState update)
    {
        json.WriteStartObject();
        json.WriteString("id", update.Id);
        json.WriteString("incident_id", incidentId);
        json.WriteString("status", update.Status);
        json.WriteString("body", update.Body);
        WriteTime(json, "created_at", update.CreatedAt);
        WriteTime(json, "display_at", update.DisplayAt ?? update.UpdatedAt);
        WriteTime(json, "updated_at", update.UpdatedAt);
        json.WriteEndObject();
    }

    private void WriteComponents(Utf8JsonWriter json)
    {
        json.WriteStartArray("components");
        var position = 0;
        foreach (var component in Page.Components.Where(c => !c.IsGroup && c.IsShown))
        {
            json.WriteStartObject();
            json.WriteString("id", component.Id);
            json.WriteString("name", component.Name);
            json.WriteString("page_id", Page.Id);
            json.WriteNumber("position", position++);
            json.WriteString("status", component.Status);
            WriteTime(json, "created_at", component.CreatedAt);
            WriteTime(json, "updated_at", RenderedAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
