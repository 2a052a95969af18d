using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.FireHydrant;

/// <summary>A simulated page as FireHydrant serves it: one file; steps without ids, newest first, each note beginning with the step that it sets.</summary>
internal sealed class FireHydrantLanguage : IPageLanguage
{
    public string Dialect => "firehydrant";

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="en"><head><title>{page.Name}</title>
            <link rel="alternate" type="application/rss+xml" href="/data/rss.xml"></head><body><div id="root"></div></body></html>
            """), "text/html; charset=utf-8"),
        "/data/payload.json" => Payload(page),
        _ => null,
    };

    private static LanguageDocument Payload(PageState page) => new(JsonBytes.Of(json => Write(json, page)));

    private static void Write(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartObject("config");
        json.WriteString("companyName", page.Name);
        json.WriteString("title", page.Name);
        json.WriteString("operationalMessage", "All is well.");
        json.WriteNumber("uiVersion", 2);
        json.WriteEndObject();
        json.WriteStartObject("conditions");
        json.WriteString("Degraded", "DEGRADED");
        json.WriteString("Operational", "OPERATIONAL");
        json.WriteString("Unavailable", "OFFLINE");
        json.WriteString("Maintenance", "DEGRADED");
        json.WriteEndObject();
        json.WriteStartArray("components");
        foreach (var component in page.Components.Where(component => !component.IsGroup))
        {
            json.WriteStartObject();
            json.WriteString("name", component.Name);
            json.WriteString("id", component.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("incidents");
        foreach (var incident in page.Incidents) WriteIncident(json, page, incident);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIncident(Utf8JsonWriter json, PageState page, IncidentState incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("title", incident.Name);
        json.WriteStartObject("timestamps");
        WriteTime(json, "started", incident.StartedAt, "s");
        WriteTime(json, "detected", incident.StartedAt, "s");
        if (incident.IsOver && (incident.ResolvedAt ?? incident.UpdatedAt) is var end) WriteTime(json, "resolved", end, "s");
        json.WriteEndObject();
        json.WriteStartArray("timeline");
        foreach (var update in incident.Updates.Reverse()) WriteNote(json, update);
        json.WriteEndArray();
        json.WriteString("statusPageId", page.Id);
        json.WriteString("severitySlug", incident.IsMaintenance ? "MAINTENANCE" : incident.Impact switch { "critical" => "SEV1", "major" => "SEV2", "minor" => "SEV3", _ => "UNSET" });
        json.WriteStartArray("components");
        foreach (var component in incident.ComponentIds.Select(page.Component).OfType<ComponentState>())
        {
            json.WriteStartObject();
            json.WriteString("name", component.Name);
            json.WriteString("id", component.Id);
            json.WriteString("condition", component.Status switch { "operational" => "Operational", "major_outage" => "Unavailable", "under_maintenance" => "Maintenance", _ => "Degraded" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter json, UpdateState update)
    {
        var step = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(update.Status.Replace('_', ' '));
        json.WriteStartObject();
        WriteTime(json, "time", update.CreatedAt, "ffffff");
        json.WriteStartObject("details");
        json.WriteString("@type", "type.googleapis.com/firehydrant.nunc.TimelineEvent.Note");
        json.WriteString("note", $"➡️ **{step}** — {update.Body}");
        json.WriteEndObject();
        WriteTime(json, "occurredAt", update.CreatedAt, "ffffff");
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time, string precision) =>
        json.WriteString(name, time.UtcDateTime.ToString(precision == "s" ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
