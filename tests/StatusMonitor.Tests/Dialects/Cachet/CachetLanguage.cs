using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Cachet;

/// <summary>A simulated page as Cachet 2.4 serves it: flat objects, numbers for states, times without a zone, what an incident opened with in the incident itself.</summary>
internal sealed class CachetLanguage : IPageLanguage
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Dialect => "cachet";

    public LanguageDocument? Answer(string path, PageState page) => path.Split('?')[0] switch
    {
        "" => Front(page),
        "/api/v1/incidents" => List(page.Incidents.Where(incident => !incident.IsMaintenance).OrderByDescending(incident => incident.CreatedAt), 50, (json, incident) => WriteIncident(json, page, incident)),
        "/api/v1/schedules" => List(page.Incidents.Where(incident => incident.IsMaintenance).OrderByDescending(incident => incident.CreatedAt), 50, WriteSchedule),
        "/api/v1/components" => List(page.Components.Where(component => !component.IsGroup), 250, WriteComponent),
        _ => One(path, page),
    };

    internal static long Number(DateTimeOffset created) => (long)(created - Epoch).TotalMilliseconds;

    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal static (int Number, string Label) Step(string status) => status switch
    {
        "identified" => (2, "Identified"),
        "monitoring" => (3, "Watching"),
        "resolved" or "postmortem" => (4, "Fixed"),
        _ => (1, "Investigating"),
    };

    internal static (int Number, string Label) ScheduleStep(string status) => status switch
    {
        "in_progress" or "verifying" => (1, "In Progress"),
        "completed" => (2, "Complete"),
        _ => (0, "Upcoming"),
    };

    internal static (int Number, string Label) State(string status) => status switch
    {
        "degraded_performance" => (2, "Performance Issues"),
        "partial_outage" => (3, "Partial Outage"),
        "major_outage" => (4, "Major Outage"),
        "under_maintenance" => (6, "Under Maintenance"),
        _ => (1, "Operational"),
    };

    internal static LanguageDocument Json(Action<Utf8JsonWriter> write, string type = "application/json") => new(JsonBytes.Of(write), type, HasETag: false);

    private static LanguageDocument Front(PageState page) => new(Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>{page.Name}</title>
        <link rel="alternate" type="application/atom+xml" href="{page.Url}/atom" title="{page.Name} - Atom Feed">
        <link rel="alternate" type="application/rss+xml" href="{page.Url}/rss" title="{page.Name} - RSS Feed">
        </head><body class="status-page"><div class="container" id="app"></div>
        <footer class="footer"><p>Powered by <a href="https://cachethq.io" class="links">Cachet</a>.</p></footer></body></html>
        """), "text/html; charset=utf-8", HasETag: false);

    private static LanguageDocument? One(string path, PageState page)
    {
        const string Place = "/api/v1/incidents/";
        if (!path.StartsWith(Place, StringComparison.Ordinal)) return null;
        var found = page.Incidents.FirstOrDefault(incident => Number(incident.CreatedAt).ToString(CultureInfo.InvariantCulture) == path[Place.Length..]);
        return found is null ? null : Json(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("data");
            WriteIncident(json, page, found);
            json.WriteEndObject();
        });
    }

    private static LanguageDocument List<T>(IEnumerable<T> all, int most, Action<Utf8JsonWriter, T> write) => Json(json =>
    {
        var items = all.ToList();
        json.WriteStartObject();
        json.WriteStartObject("meta");
        json.WriteStartObject("pagination");
        json.WriteNumber("total", items.Count);
        json.WriteNumber("count", Math.Min(items.Count, most));
        json.WriteNumber("per_page", most);
        json.WriteNumber("current_page", 1);
        json.WriteNumber("total_pages", Math.Max(1, (items.Count + most - 1) / most));
        json.WriteStartObject("links");
        json.WriteNull("next_page");
        json.WriteNull("previous_page");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("data");
        foreach (var item in items.Take(most)) write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteIncident(Utf8JsonWriter json, PageState page, IncidentState incident)
    {
        var (step, label) = Step(incident.Status);
        json.WriteStartObject();
        json.WriteNumber("id", Number(incident.CreatedAt));
        json.WriteNumber("component_id", incident.ComponentIds.Length == 0 || page.Component(incident.ComponentIds[0]) is not { } touched ? 0 : Number(touched.CreatedAt));
        json.WriteString("name", incident.Name);
        json.WriteNumber("status", step);
        json.WriteNumber("visible", 1);
        json.WriteBoolean("stickied", false);
        json.WriteString("message", incident.Updates.IsEmpty ? "" : incident.Updates[0].Body);
        json.WriteString("occurred_at", Time(incident.StartedAt));
        WriteTimes(json, incident.CreatedAt, incident.UpdatedAt);
        json.WriteNull("deleted_at");
        json.WriteBoolean("is_resolved", incident.IsOver);
        json.WriteStartArray("updates");
        foreach (var update in incident.Updates.Skip(1).Reverse()) WriteUpdate(json, page, incident, update);
        json.WriteEndArray();
        json.WriteString("human_status", label);
        if (incident.Updates.Length > 1) json.WriteNumber("latest_update_id", Number(incident.Updates[^1].CreatedAt));
        else json.WriteNull("latest_update_id");
        json.WriteNumber("latest_status", step);
        json.WriteString("latest_human_status", label);
        json.WriteString("permalink", $"{page.Url}/incidents/{Number(incident.CreatedAt)}");
        json.WriteNumber("duration", 0);
        json.WriteStartArray("meta");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUpdate(Utf8JsonWriter json, PageState page, IncidentState incident, UpdateState update)
    {
        var (step, label) = Step(update.Status);
        json.WriteStartObject();
        json.WriteNumber("id", Number(update.CreatedAt));
        json.WriteNumber("incident_id", Number(incident.CreatedAt));
        json.WriteNumber("status", step);
        json.WriteString("message", update.Body);
        json.WriteNumber("user_id", 1);
        WriteTimes(json, update.CreatedAt, update.UpdatedAt);
        json.WriteString("human_status", label);
        json.WriteString("permalink", $"{page.Url}/incidents/{Number(incident.CreatedAt)}#update-{Number(update.CreatedAt)}");
        json.WriteEndObject();
    }

    private static void WriteSchedule(Utf8JsonWriter json, IncidentState schedule)
    {
        var (step, label) = ScheduleStep(schedule.Status);
        json.WriteStartObject();
        json.WriteNumber("id", Number(schedule.CreatedAt));
        json.WriteString("name", schedule.Name);
        json.WriteString("message", schedule.Updates.IsEmpty ? "" : schedule.Updates[0].Body);
        json.WriteNumber("status", step);
        json.WriteString("scheduled_at", Time(schedule.ScheduledFor!.Value));
        json.WriteString("completed_at", Time(schedule.UpdatedAt));
        WriteTimes(json, schedule.CreatedAt, schedule.UpdatedAt);
        json.WriteString("human_status", label);
        json.WriteStartArray("components");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter json, ComponentState component)
    {
        var (state, label) = State(component.Status);
        json.WriteStartObject();
        json.WriteNumber("id", Number(component.CreatedAt));
        json.WriteString("name", component.Name);
        json.WriteString("description", component.Description ?? "");
        json.WriteString("link", "");
        json.WriteNumber("status", state);
        json.WriteNumber("order", 0);
        json.WriteNumber("group_id", 0);
        json.WriteBoolean("enabled", true);
        WriteTimes(json, component.CreatedAt, component.UpdatedAt);
        json.WriteNull("deleted_at");
        json.WriteString("status_name", label);
        json.WriteStartArray("tags");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, DateTimeOffset created, DateTimeOffset updated)
    {
        json.WriteString("created_at", Time(created));
        json.WriteString("updated_at", Time(updated));
    }
}
