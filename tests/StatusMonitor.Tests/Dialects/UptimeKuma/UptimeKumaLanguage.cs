using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.UptimeKuma;

/// <summary>
/// A simulated page as Uptime Kuma serves it, slug <c>main</c>: one text an incident, edited in place; only what is pinned or running;
/// how the monitors fare in another document, by number.
/// </summary>
internal sealed class UptimeKumaLanguage : IPageLanguage
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Dialect => "uptime-kuma";

    public bool ForgetsEnded => true;

    public bool TellsSteps => false;

    public string DataBelow(PageState page) => "/status/main";

    public Uri Home => new("https://kuma.lumen.example/status/main");

    public LanguageDocument? Answer(string path, PageState page) => Below(path) switch
    {
        "" or "/status/main" => Front(page),
        "/api/status-page/main" => Json(json => WritePage(json, page)),
        "/api/status-page/heartbeat/main" => Json(json => WriteBeats(json, page)),
        _ => null,
    };

    /// <summary>Seen from the page that people open, the data lie elsewhere.</summary>
    private static string Below(string path) => path.IndexOf("/api/status-page/", StringComparison.Ordinal) is var at and > 0 ? path[at..] : path;

    private static LanguageDocument Json(Action<Utf8JsonWriter> write) => new(JsonBytes.Of(write), "application/json; charset=utf-8");

    private static LanguageDocument Front(PageState page) => new(Encoding.UTF8.GetBytes($$$"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{{page.Name}}}</title>
        <link rel="manifest" href="/api/status-page/main/manifest.json">
        <script id="preload-data" data-json="{}">window.preloadData = {'config':{'slug':'main','title':'{{{page.Name}}}'} };</script>
        </head><body><div id="app"></div></body></html>
        """), "text/html; charset=utf-8");

    private static long Number(DateTimeOffset created) => (long)(created - Epoch).TotalMilliseconds;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void WritePage(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartObject("config");
        json.WriteString("slug", "main");
        json.WriteString("title", page.Name);
        json.WriteNull("description");
        json.WriteString("icon", "/icon.svg");
        json.WriteNumber("autoRefreshInterval", 300);
        json.WriteString("theme", "auto");
        json.WriteBoolean("published", true);
        json.WriteEndObject();
        json.WriteStartArray("incidents");
        foreach (var incident in page.Incidents.Where(incident => incident is { IsMaintenance: false, IsOver: false }).Reverse()) WriteIncident(json, incident);
        json.WriteEndArray();
        WriteGroups(json, page);
        json.WriteStartArray("maintenanceList");
        foreach (var maintenance in page.Incidents.Where(incident => incident is { IsMaintenance: true, IsOver: false, Status: not "scheduled" })) WriteMaintenance(json, maintenance);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentState incident)
    {
        var last = incident.Updates.IsEmpty ? null : incident.Updates[^1];
        var isEdited = incident.UpdatedAt > incident.CreatedAt;
        json.WriteStartObject();
        json.WriteNumber("id", Number(incident.CreatedAt));
        json.WriteString("style", incident.Impact switch { "critical" or "major" => "danger", "minor" => "warning", _ => "info" });
        json.WriteString("title", incident.Name);
        json.WriteString("content", last?.Body ?? "");
        json.WriteBoolean("pin", true);
        json.WriteBoolean("active", true);
        json.WriteString("createdDate", Time(incident.CreatedAt));
        json.WriteString("lastUpdatedDate", isEdited ? Time(incident.UpdatedAt) : null);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray("publicGroupList");
        json.WriteStartObject();
        json.WriteNumber("id", 1);
        json.WriteString("name", "Services");
        json.WriteNumber("weight", 1);
        json.WriteStartArray("monitorList");
        foreach (var component in page.Components.Where(component => !component.IsGroup))
        {
            json.WriteStartObject();
            json.WriteNumber("id", Number(component.CreatedAt));
            json.WriteString("name", component.Name);
            json.WriteNumber("sendUrl", 0);
            json.WriteString("type", "http");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMaintenance(Utf8JsonWriter json, IncidentState maintenance)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Number(maintenance.CreatedAt));
        json.WriteString("title", maintenance.Name);
        json.WriteString("description", maintenance.Updates.IsEmpty ? "" : maintenance.Updates[^1].Body);
        json.WriteString("strategy", "single");
        json.WriteBoolean("active", true);
        json.WriteStartArray("timeslotList");
        json.WriteStartObject();
        json.WriteString("startDate", Time(maintenance.ScheduledFor!.Value));
        json.WriteString("endDate", maintenance.ScheduledUntil is { } end ? Time(end) : null);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("timezone", "UTC");
        json.WriteString("timezoneOffset", "+00:00");
        json.WriteString("status", "under-maintenance");
        json.WriteEndObject();
    }

    private static void WriteBeats(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartObject("heartbeatList");
        foreach (var component in page.Components.Where(component => !component.IsGroup))
        {
            json.WriteStartArray(Number(component.CreatedAt).ToString(CultureInfo.InvariantCulture));
            WriteBeat(json, 1, component.CreatedAt);
            WriteBeat(json, component.Status switch { "operational" or "degraded_performance" => 1, "under_maintenance" => 3, _ => 0 }, component.UpdatedAt);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("uptimeList");
        foreach (var component in page.Components.Where(component => !component.IsGroup)) json.WriteNumber($"{Number(component.CreatedAt)}_24", 0.99);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBeat(Utf8JsonWriter json, int status, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.WriteNumber("status", status);
        json.WriteString("time", at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
        json.WriteString("msg", "");
        json.WriteNumber("ping", 12);
        json.WriteEndObject();
    }
}
