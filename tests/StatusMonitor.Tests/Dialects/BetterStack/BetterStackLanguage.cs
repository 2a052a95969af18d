using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.BetterStack;

/// <summary>Better Stack: one JSON:API document; reports name their updates by id, nothing names a step. Any other path answers with the web page.</summary>
internal sealed class BetterStackLanguage : IPageLanguage
{
    public string Dialect => "betterstack";

    public LanguageDocument? Answer(string path, PageState page) => path == "/index.json"
        ? new LanguageDocument(Index(page))
        : new LanguageDocument(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8");

    private static string Front(PageState page) =>
        $"""
        <!DOCTYPE html><html><head><title>{page.Name} status</title></head>
        <body><a href="https://betterstack.com/?ref=sp">Powered by Better Stack</a></body></html>
        """;

    private static byte[] Index(PageState page) => JsonBytes.OfObject(json =>
    {
        WritePage(json, page);
        json.WriteStartArray("included");
        foreach (var part in page.Components) WriteComponent(json, part);
        foreach (var report in Recent(page)) WriteReport(json, report, page);
        foreach (var report in Recent(page))
            foreach (var update in report.Updates) WriteUpdate(json, update, report, page);
        json.WriteEndArray();
    });

    private static IEnumerable<IncidentState> Recent(PageState page) => page.Incidents.OrderByDescending(incident => incident.StartedAt);

    private static void WritePage(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject("data");
        json.WriteString("id", page.Id);
        json.WriteString("type", "status_page");
        json.WriteStartObject("attributes");
        json.WriteString("company_name", page.Name);
        json.WriteString("company_url", "https://www.simulated.example");
        json.WriteString("timezone", "UTC");
        json.WriteString("subdomain", "simulated");
        WriteDomain(json, page.Url);
        json.WriteNull("announcement");
        json.WriteString("aggregate_state", Worst(page.Components.Where(part => !part.IsGroup).Select(part => part.Status)));
        json.WriteString("updated_at", Time(page.Incidents.IsEmpty ? page.UpdatedAt : page.Incidents[0].CreatedAt));
        json.WriteEndObject();
        json.WriteStartObject("relationships");
        WriteReferences(json, "sections", "status_page_section", page.Components.Where(part => part.IsGroup).Select(part => part.Id));
        WriteReferences(json, "resources", "status_page_resource", page.Components.Where(part => !part.IsGroup).Select(part => part.Id));
        WriteReferences(json, "status_reports", "status_report", Recent(page).Select(report => report.Id));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDomain(Utf8JsonWriter json, string url)
    {
        var slashes = url.IndexOf("://", StringComparison.Ordinal);
        if (slashes < 0) json.WriteNull("custom_domain");
        else json.WriteString("custom_domain", url[(slashes + 3)..]);
    }

    private static void WriteReferences(Utf8JsonWriter json, string name, string type, IEnumerable<string> ids)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("data");
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteStartObject("attributes");
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter json, ComponentState part)
    {
        Begin(json, part.Id, part.IsGroup ? "status_page_section" : "status_page_resource");
        json.WriteString(part.IsGroup ? "name" : "public_name", part.Name);
        if (!part.IsGroup)
        {
            if (part.GroupId is { } section) json.WriteString("status_page_section_id", section);
            json.WriteString("resource_type", "Monitor");
            json.WriteString("explanation", part.Description ?? "");
            json.WriteNumber("availability", 0.999706);
            json.WriteString("status", State(part.Status));
            json.WriteStartArray("status_history");
            json.WriteEndArray();
        }

        json.WriteNumber("position", 0);
        End(json);
    }

    private static void WriteReport(Utf8JsonWriter json, IncidentState report, PageState page)
    {
        Begin(json, report.Id, "status_report");
        json.WriteString("title", report.Name);
        json.WriteString("report_type", report.IsMaintenance ? "maintenance" : "manual");
        json.WriteString("starts_at", Time(report.ScheduledFor ?? report.StartedAt));
        if ((report.IsMaintenance ? report.ScheduledUntil : report.ResolvedAt) is { } end) json.WriteString("ends_at", Time(end));
        else json.WriteNull("ends_at");
        json.WriteString("aggregate_state", report.IsOver ? "resolved" : Said(report));
        WriteAffected(json, report, page, report.IsOver);
        json.WriteEndObject();
        json.WriteStartObject("relationships");
        WriteReferences(json, "status_updates", "status_update", report.Updates.Select(update => update.Id));
        End(json);
    }

    private static void WriteUpdate(Utf8JsonWriter json, UpdateState update, IncidentState report, PageState page)
    {
        Begin(json, update.Id, "status_update");
        json.WriteString("message", update.Body);
        json.WriteString("published_at", Time(update.DisplayAt ?? update.CreatedAt));
        json.WriteBoolean("notify_subscribers", update.DeliverNotifications);
        json.WriteString("status_report_id", report.Id);
        WriteAffected(json, report, page, update.Status is IncidentStatuses.Resolved or IncidentStatuses.Completed or IncidentStatuses.Postmortem);
        End(json);
    }

    private static void WriteAffected(Utf8JsonWriter json, IncidentState report, PageState page, bool isOver)
    {
        json.WriteStartArray("affected_resources");
        foreach (var part in report.ComponentIds.Select(page.Component).OfType<ComponentState>())
        {
            json.WriteStartObject();
            json.WriteString("status_page_resource_id", part.Id);
            json.WriteString("status", isOver ? "resolved" : Said(report));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The state that a report gives what it touches while it lasts.</summary>
    private static string Said(IncidentState report) => report.IsMaintenance ? "maintenance" : report.Impact is Impacts.Major or Impacts.Critical ? "downtime" : "degraded";

    private static string Worst(IEnumerable<string> statuses) =>
        statuses.Select(State).DefaultIfEmpty("operational").MaxBy(state => state switch { "downtime" => 3, "degraded" => 2, "maintenance" => 1, _ => 0 })!;

    private static string State(string status) => status switch
    {
        ComponentStatuses.MajorOutage or ComponentStatuses.PartialOutage => "downtime",
        ComponentStatuses.DegradedPerformance => "degraded",
        ComponentStatuses.UnderMaintenance => "maintenance",
        _ => "operational",
    };

    private static string Time(DateTimeOffset at) => Timestamp.Text(at, TimeSpan.Zero, wholeSeconds: false);
}
