using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.IncidentIo;

/// <summary>A page as incident.io draws it: its own data below /proxy, and a web page that names its maker.</summary>
internal sealed class IncidentIoLanguage : IPageLanguage
{
    public string Dialect => "incidentio";

    public LanguageDocument? Answer(string path, PageState page)
    {
        if (path.Length == 0 || path == "/") return new(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8", HasETag: false);
        if (!path.StartsWith("/proxy/", StringComparison.Ordinal)) return null;
        var rest = path["/proxy/".Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? "" : rest[slash..]) switch
        {
            "" => Document(json => WriteSummary(json, page)),
            "/incidents" => Document(json => WriteList(json, "incidents", page.Incidents.OrderByDescending(i => i.CreatedAt), page)),
            _ => null,
        };
    }

    private static string Front(PageState page) =>
        $"""<!DOCTYPE html><html lang="en-US"><head><title>{page.Name} Status</title><link rel="icon" href="https://storage.googleapis.com/incident-io-status-page-logos/icon.png"/></head><body><main>{page.Name}</main><footer><a href="https://incident.io/status-pages">Powered by incident.io</a></footer></body></html>""";

    private static LanguageDocument Document(Action<Utf8JsonWriter> write) => new(JsonBytes.OfObject(write), HasETag: false);

    private static void WriteSummary(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject("summary");
        json.WriteStartArray("affected_components");
        foreach (var component in page.Components.Where(c => !c.IsGroup && c.Status != ComponentStatuses.Operational))
        {
            json.WriteStartObject();
            json.WriteString("component_id", component.Id);
            json.WriteString("status", State(component.Status));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteComponents(json, page);
        json.WriteBoolean("expose_status_summary_api", false);
        json.WriteString("id", page.Id);
        json.WriteString("locale", "en-US");
        json.WriteString("name", page.Name);
        var open = page.Incidents.Where(i => !i.IsOver).ToList();
        WriteList(json, "ongoing_incidents", open.Where(i => !i.IsMaintenance), page);
        var running = open.Where(i => i.IsMaintenance && i.Status != IncidentStatuses.Scheduled).ToList();
        if (running.Count > 0) WriteList(json, "in_progress_maintenances", running, page);
        json.WriteString("public_url", page.Url + "/");
        WriteList(json, "scheduled_maintenances", open.Where(i => i.IsMaintenance && i.Status == IncidentStatuses.Scheduled), page);
        WriteStructure(json, page);
        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray("components");
        foreach (var component in page.Components.Where(c => !c.IsGroup))
        {
            json.WriteStartObject();
            json.WriteString("id", component.Id);
            json.WriteString("name", component.Name);
            json.WriteString("status_page_id", page.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStructure(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject("structure");
        json.WriteString("id", "01K86BF94WEYBCEDAGFNANH87N");
        json.WriteStartArray("items");
        foreach (var top in page.Components.Where(c => c.GroupId is null))
        {
            json.WriteStartObject();
            json.WriteStartObject(top.IsGroup ? "group" : "component");
            if (top.IsGroup)
            {
                json.WriteStartArray("components");
                foreach (var component in page.Components.Where(c => c.GroupId == top.Id))
                {
                    json.WriteStartObject();
                    WritePlace(json, component);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteBoolean("hidden", false);
                json.WriteString("id", top.Id);
                json.WriteString("name", top.Name);
            }
            else
            {
                WritePlace(json, top);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, ComponentState component)
    {
        json.WriteString("component_id", component.Id);
        json.WriteBoolean("display_uptime", true);
        json.WriteBoolean("hidden", false);
        json.WriteString("name", component.Name);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<IncidentState> incidents, PageState page)
    {
        json.WriteStartArray(name);
        foreach (var incident in incidents) WriteIncident(json, incident, page);
        json.WriteEndArray();
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentState incident, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartArray("affected_components");
        foreach (var id in incident.ComponentIds)
        {
            json.WriteStartObject();
            json.WriteString("component_id", id);
            json.WriteString("current_status", State(page.Component(id)?.Status ?? ComponentStatuses.Operational));
            json.WriteString("status", incident.IsMaintenance ? ComponentStatuses.UnderMaintenance : Worst(incident.Impact));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteImpacts(json, incident);
        json.WriteString("id", incident.Id);
        json.WriteString("name", incident.Name);
        json.WriteString("published_at", Time(incident.CreatedAt));
        json.WriteString("status", Step(incident.Status, incident.IsMaintenance));
        json.WriteString("status_page_id", page.Id);
        json.WriteStartArray("status_summaries");
        json.WriteStartObject();
        json.WriteString("start_at", Time(incident.StartedAt));
        json.WriteString("worst_component_status", incident.IsMaintenance ? ComponentStatuses.UnderMaintenance : Worst(incident.Impact));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("type", incident.IsMaintenance ? "maintenance" : "incident");
        json.WriteStartArray("updates");
        foreach (var update in incident.Updates) WriteUpdate(json, update, incident.IsMaintenance);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteImpacts(Utf8JsonWriter json, IncidentState incident)
    {
        json.WriteStartArray("component_impacts");
        foreach (var id in incident.ComponentIds.Take(incident.IsMaintenance ? int.MaxValue : 0))
        {
            json.WriteStartObject();
            json.WriteString("component_id", id);
            if (incident.ScheduledUntil is { } end) json.WriteString("end_at", Time(end));
            json.WriteString("id", incident.Id + id);
            json.WriteString("start_at", Time(incident.ScheduledFor ?? incident.StartedAt));
            json.WriteString("status", ComponentStatuses.UnderMaintenance);
            json.WriteString("status_page_incident_id", incident.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUpdate(Utf8JsonWriter json, UpdateState update, bool isMaintenance)
    {
        json.WriteStartObject();
        json.WriteBoolean("automated_update", false);
        json.WriteStartArray("component_statuses");
        foreach (var part in update.Affected)
        {
            json.WriteStartObject();
            json.WriteString("component_id", part.Code);
            json.WriteString("status", State(part.NewStatus));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("id", update.Id);
        json.WriteStartObject("message");
        json.WriteStartArray("content");
        foreach (var paragraph in update.Body.Split("\n\n")) WriteParagraph(json, paragraph);
        json.WriteEndArray();
        json.WriteString("type", "doc");
        json.WriteEndObject();
        json.WriteString("message_string", update.Body);
        json.WriteString("published_at", Time(update.DisplayAt ?? update.CreatedAt));
        json.WriteString("to_status", Step(update.Status, isMaintenance));
        json.WriteEndObject();
    }

    private static void WriteParagraph(Utf8JsonWriter json, string paragraph)
    {
        json.WriteStartObject();
        json.WriteStartArray("content");
        var isFirst = true;
        foreach (var line in paragraph.Split('\n'))
        {
            if (!isFirst)
            {
                json.WriteStartObject();
                json.WriteString("type", "lineBreak");
                json.WriteEndObject();
            }

            isFirst = false;
            json.WriteStartObject();
            json.WriteString("text", line);
            json.WriteString("type", "text");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("type", "paragraph");
        json.WriteEndObject();
    }

    private static string State(string status) => status == ComponentStatuses.MajorOutage ? "full_outage" : status;

    private static string Worst(string impact) => impact switch
    {
        "critical" => "full_outage",
        "major" => ComponentStatuses.PartialOutage,
        "minor" => ComponentStatuses.DegradedPerformance,
        _ => ComponentStatuses.Operational,
    };

    private static string Step(string status, bool isMaintenance) => status switch
    {
        IncidentStatuses.Completed => "maintenance_complete",
        _ when isMaintenance => "maintenance_" + status,
        IncidentStatuses.Postmortem => IncidentStatuses.Resolved,
        _ => status,
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
