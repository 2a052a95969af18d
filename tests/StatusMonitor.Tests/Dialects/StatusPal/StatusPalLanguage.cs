using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.StatusPal;

/// <summary>StatusPal: data on the provider's own host under a subdomain; a tree of services, numbers for ids, times without a zone, and an incident of no further note is gone from the summary.</summary>
internal sealed class StatusPalLanguage : IPageLanguage
{
    private const string Api = "/api/v2/status_pages/simulated";

    public string Dialect => "statuspal";

    /// <summary>Where the data of a page lies.</summary>
    public static Uri Address { get; } = new("https://statuspal.io" + Api);

    public LanguageDocument? Answer(string path, PageState page)
    {
        if (path.Length == 0) return new LanguageDocument(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8");
        if (path.EndsWith("/summary", StringComparison.Ordinal)) return new LanguageDocument(JsonBytes.OfObject(json => WriteSummary(json, page)));
        return path.EndsWith("/incidents", StringComparison.Ordinal) && !path.StartsWith("/proxy/", StringComparison.Ordinal) ? new LanguageDocument(JsonBytes.OfObject(json => WriteIncidents(json, page))) : null;
    }

    private static string Front(PageState page) =>
        $"""
        <!DOCTYPE html><html><head><link rel="icon" href="https://statuspal.io/uploads/status_pages/favicon/original/1-a.png"/><title>{page.Name} Status</title>
        <link rel="canonical" href="https://simulated.statuspal.io"/></head><body>Powered by <a href="https://www.statuspal.io">StatusPal</a></body></html>
        """;

    private static void WriteSummary(Utf8JsonWriter json, PageState page)
    {
        WriteServices(json, "services", page.Components.Where(part => part.GroupId is null), page);
        json.WriteStartObject("status_page");
        json.WriteString("name", page.Name);
        json.WriteString("url", "www.simulated.example");
        json.WriteString("subdomain", "simulated");
        json.WriteString("time_zone", "Etc/UTC");
        WriteKind(json, page.Components.Select(part => part.Status).MaxBy(Rank) ?? ComponentStatuses.Operational);
        json.WriteString("default_lang", "en");
        json.WriteEndObject();
        var open = page.Incidents.Where(incident => !incident.IsOver).Reverse().ToLookup(incident => incident.IsMaintenance);
        WriteList(json, "incidents", open[false], page);
        WriteList(json, "maintenances", open[true].Where(IsRunning), page);
        WriteList(json, "info_notices", [], page);
        WriteList(json, "upcoming_maintenances", open[true].Where(maintenance => !IsRunning(maintenance)), page);
    }

    private static void WriteIncidents(Utf8JsonWriter json, PageState page)
    {
        WriteList(json, "incidents", page.Incidents.Reverse(), page);
        json.WriteStartObject("meta");
        json.WriteNumber("total_count", page.Incidents.Length);
        json.WriteEndObject();
    }

    private static bool IsRunning(IncidentState maintenance) => maintenance.Status != IncidentStatuses.Scheduled;

    private static void WriteServices(Utf8JsonWriter json, string name, IEnumerable<ComponentState> services, PageState page)
    {
        json.WriteStartArray(name);
        foreach (var service in services)
        {
            json.WriteStartObject();
            json.WriteNumber("id", Number(service.Id));
            json.WriteString("name", service.Name);
            json.WriteString("description", service.Description);
            WriteServices(json, "children", page.Components.Where(child => child.GroupId == service.Id), page);
            WriteKind(json, service.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKind(Utf8JsonWriter json, string status) => json.WriteString("current_incident_type", status switch
    {
        ComponentStatuses.DegradedPerformance or ComponentStatuses.PartialOutage => "minor",
        ComponentStatuses.MajorOutage => "major",
        ComponentStatuses.UnderMaintenance => "scheduled",
        _ => null,
    });

    private static int Rank(string status) => status switch
    {
        ComponentStatuses.MajorOutage => 3,
        ComponentStatuses.DegradedPerformance or ComponentStatuses.PartialOutage => 2,
        ComponentStatuses.UnderMaintenance => 1,
        _ => 0,
    };

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<IncidentState> incidents, PageState page)
    {
        json.WriteStartArray(name);
        foreach (var incident in incidents) WriteIncident(json, incident, page);
        json.WriteEndArray();
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentState incident, PageState page)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Number(incident.Id));
        json.WriteString("type", incident.IsMaintenance ? "scheduled" : incident.Impact switch { Impacts.None => "info", Impacts.Minor => "minor", _ => "major" });
        json.WriteString("title", incident.Name);
        json.WriteStartArray("updates");
        foreach (var update in incident.Updates) WriteUpdate(json, update, incident.IsMaintenance);
        json.WriteEndArray();
        json.WriteString("url", $"{page.Url}/incidents/{Number(incident.Id).ToString(CultureInfo.InvariantCulture)}");
        json.WriteString("inserted_at", Time(incident.CreatedAt));
        json.WriteString("updated_at", Time(incident.UpdatedAt));
        json.WriteNull("timezone");
        json.WriteString("starts_at", Time(incident.ScheduledFor ?? incident.StartedAt));
        json.WriteBoolean("affects_uptime", false);
        var end = incident.IsMaintenance ? incident.ScheduledUntil : incident.ResolvedAt;
        json.WriteString("ends_at", end is { } at ? Time(at) : null);
        json.WriteStartArray("service_ids");
        foreach (var id in incident.ComponentIds) json.WriteNumberValue(Number(id));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUpdate(Utf8JsonWriter json, UpdateState update, bool isMaintenance)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Number(update.Id));
        json.WriteString("type", isMaintenance
            ? update.Status == IncidentStatuses.Scheduled ? "scheduled" : "essential"
            : update.Status == IncidentStatuses.Investigating ? "issue" : update.Status);
        json.WriteString("description", update.Body);
        json.WriteString("inserted_at", Time(update.CreatedAt));
        json.WriteString("updated_at", Time(update.UpdatedAt));
        json.WriteString("posted_at", Time(update.DisplayAt ?? update.CreatedAt));
        json.WriteNull("subscribers_notified_at");
        json.WriteString("description_html", $"<p>\n{System.Net.WebUtility.HtmlEncode(update.Body)}</p>\n");
        json.WriteEndObject();
    }

    /// <summary>Ids are numbers.</summary>
    private static int Number(string id) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id))) & 0x3FFFFFFF;

    /// <summary>Whole seconds, and nothing that says in which zone.</summary>
    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
