using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.IncidentIoWidget;

/// <summary>A page of incident.io of which only the summary for widgets can be had: what is going on, of each the newest step.</summary>
internal sealed class IncidentIoWidgetLanguage : IPageLanguage
{
    public string Dialect => "incidentio-widget";

    public bool ForgetsEnded => true;

    public bool TellsParts => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" or "/" => new(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>{page.Name}</title></head><body><a href=\"https://incident.io/status-pages\">Powered by incident.io</a></body></html>"), "text/html; charset=utf-8"),
        "/api/v1/summary" => new(Summary(page), HasETag: false),
        _ => null,
    };

    private static byte[] Summary(PageState page) => JsonBytes.Of(json =>
    {
        var open = page.Incidents.Where(incident => !incident.IsOver).ToList();
        json.WriteStartObject();
        json.WriteString("page_title", page.Name);
        json.WriteString("page_url", page.Url + "/");
        WriteList(json, "ongoing_incidents", open.Where(incident => !incident.IsMaintenance), page);
        WriteList(json, "in_progress_maintenances", open.Where(incident => incident.IsMaintenance && incident.Status != IncidentStatuses.Scheduled), page);
        WriteList(json, "scheduled_maintenances", open.Where(incident => incident.IsMaintenance && incident.Status == IncidentStatuses.Scheduled), page);
        json.WriteEndObject();
    });

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<IncidentState> incidents, PageState page)
    {
        json.WriteStartArray(name);
        foreach (var incident in incidents) WriteIncident(json, incident, page);
        json.WriteEndArray();
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentState incident, PageState page)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("name", incident.Name);
        json.WriteString("url", $"{page.Url}/incidents/{incident.Id}");
        json.WriteString("status", incident.IsMaintenance ? "maintenance_" + incident.Status : incident.Status);
        if (incident.Updates is [.., var newest])
        {
            json.WriteString("last_update_at", Time(newest.DisplayAt ?? newest.CreatedAt));
            json.WriteString("last_update_message", newest.Body);
        }

        json.WriteStartArray("affected_components");
        foreach (var id in incident.ComponentIds)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", page.Component(id)?.Name ?? id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!incident.IsMaintenance) json.WriteString("current_worst_impact", Impact(incident.Impact));
        else if (incident.Status == IncidentStatuses.Scheduled) WritePlan(json, incident, "starts_at", "ends_at");
        else WritePlan(json, incident, "started_at", "scheduled_end_at");
        json.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter json, IncidentState incident, string from, string until)
    {
        if (incident.ScheduledFor is { } start) json.WriteString(from, Time(start));
        if (incident.ScheduledUntil is { } end) json.WriteString(until, Time(end));
    }

    private static string Impact(string impact) => impact switch
    {
        "critical" => "full_outage",
        "major" => ComponentStatuses.PartialOutage,
        _ => ComponentStatuses.DegradedPerformance,
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
