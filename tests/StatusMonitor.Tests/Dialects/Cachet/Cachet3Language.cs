using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Tests.Dialects.Cachet;

/// <summary>A simulated page as Cachet 3 serves it: JSON:API, updates and components beside the incidents they belong to, each written once.</summary>
internal sealed class Cachet3Language : IPageLanguage
{
    private const string Type = "application/vnd.api+json";

    public string Dialect => "cachet-3";

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => Front(page),
        "/api/incidents" => Incidents(page),
        "/api/schedules" => Schedules(page),
        "/api/components" => Components(page),
        _ => null,
    };

    private static LanguageDocument Front(PageState page) => new(Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en" class="bg-accent-background"><head><meta charset="utf-8" />
        <link rel="shortcut icon" href="{page.Url}/vendor/cachethq/cachet/favicon.ico" />
        <title>{page.Name}</title><meta property="og:type" content="website" /></head>
        <body data-page="status-page" class="flex min-h-screen flex-col"></body></html>
        """), "text/html; charset=utf-8", HasETag: false);

    private static LanguageDocument Incidents(PageState page)
    {
        var listed = page.Incidents.Where(incident => !incident.IsMaintenance).OrderByDescending(incident => incident.CreatedAt).Take(50).ToList();
        return Document(page, "incidents", json =>
        {
            foreach (var incident in listed) WriteIncident(json, page, incident);
        }, json => WriteIncluded(json, page, listed, "incident"));
    }

    private static LanguageDocument Schedules(PageState page)
    {
        var listed = page.Incidents.Where(incident => incident.IsMaintenance).OrderByDescending(incident => incident.CreatedAt).Take(50).ToList();
        return Document(page, "schedules", json =>
        {
            foreach (var schedule in listed) WriteSchedule(json, page, schedule);
        }, json => WriteIncluded(json, page, listed, "schedule"));
    }

    private static LanguageDocument Components(PageState page) => Document(page, "components", json =>
    {
        foreach (var component in page.Components.Where(component => !component.IsGroup)) WriteComponent(json, component, component.GroupId is { } group ? page.Component(group) : null);
    }, json =>
    {
        foreach (var group in page.Components.Where(component => component.IsGroup))
            WriteResource(json, "componentGroups", CachetLanguage.Number(group.CreatedAt), () => json.WriteString("name", group.Name));
    });

    private static LanguageDocument Document(PageState page, string name, Action<Utf8JsonWriter> data, Action<Utf8JsonWriter> included) => CachetLanguage.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        data(json);
        json.WriteEndArray();
        json.WriteStartArray("included");
        included(json);
        json.WriteEndArray();
        json.WriteStartObject("links");
        json.WriteString("first", $"{page.Url}/api/{name}?page=1");
        json.WriteEndObject();
        json.WriteStartObject("meta");
        json.WriteNumber("current_page", 1);
        json.WriteString("path", $"{page.Url}/api/{name}");
        json.WriteNumber("per_page", 50);
        json.WriteEndObject();
        json.WriteEndObject();
    }, Type);

    private static void WriteIncident(Utf8JsonWriter json, PageState page, IncidentState incident) => WriteResource(json, "incidents", CachetLanguage.Number(incident.CreatedAt), () =>
    {
        json.WriteNumber("id", CachetLanguage.Number(incident.CreatedAt));
        json.WriteString("guid", new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(incident.Id)).AsSpan(0, 16)).ToString());
        json.WriteString("name", incident.Name);
        json.WriteString("message", incident.Updates.IsEmpty ? "" : incident.Updates[0].Body);
        json.WriteNull("component_id");
        json.WriteNumber("visible", 1);
        json.WriteBoolean("stickied", false);
        json.WriteBoolean("notifications", false);
        WriteChoice(json, "status", CachetLanguage.Step(incident.Status));
        WriteTime(json, "occurred", incident.StartedAt);
        WriteTime(json, "created", incident.CreatedAt);
        WriteTime(json, "updated", incident.UpdatedAt);
    }, () => WriteRelations(json, page, incident));

    private static void WriteSchedule(Utf8JsonWriter json, PageState page, IncidentState schedule) => WriteResource(json, "schedules", CachetLanguage.Number(schedule.CreatedAt), () =>
    {
        json.WriteNumber("id", CachetLanguage.Number(schedule.CreatedAt));
        json.WriteString("name", schedule.Name);
        json.WriteString("message", schedule.Updates.IsEmpty ? "" : schedule.Updates[0].Body);
        WriteChoice(json, "status", CachetLanguage.ScheduleStep(schedule.Status));
        WriteTime(json, "scheduled", schedule.ScheduledFor);
        WriteTime(json, "completed", schedule.ScheduledUntil);
        WriteTime(json, "created", schedule.CreatedAt);
        WriteTime(json, "updated", schedule.UpdatedAt);
    }, () => WriteRelations(json, page, schedule));

    private static void WriteComponent(Utf8JsonWriter json, ComponentState component, ComponentState? group) => WriteResource(json, "components", CachetLanguage.Number(component.CreatedAt), () =>
    {
        json.WriteNumber("id", CachetLanguage.Number(component.CreatedAt));
        json.WriteString("name", component.Name);
        json.WriteString("description", component.Description);
        json.WriteNumber("order", 0);
        WriteChoice(json, "status", CachetLanguage.State(component.Status));
        json.WriteBoolean("enabled", true);
        WriteTime(json, "created", component.CreatedAt);
        WriteTime(json, "updated", component.UpdatedAt);
    }, () =>
    {
        json.WriteStartObject("group");
        json.WritePropertyName("data");
        if (group is null) json.WriteNullValue();
        else WriteLink(json, "componentGroups", CachetLanguage.Number(group.CreatedAt));
        json.WriteEndObject();
    });

    private static void WriteRelations(Utf8JsonWriter json, PageState page, IncidentState incident)
    {
        WriteLinks(json, "components", incident.ComponentIds.Select(page.Component).OfType<ComponentState>().Select(component => CachetLanguage.Number(component.CreatedAt)));
        WriteLinks(json, "updates", incident.Updates.Skip(1).Select(update => CachetLanguage.Number(update.CreatedAt)));
    }

    private static void WriteIncluded(Utf8JsonWriter json, PageState page, List<IncidentState> listed, string owner)
    {
        foreach (var component in listed.SelectMany(incident => incident.ComponentIds).Distinct().Select(page.Component).OfType<ComponentState>())
            WriteResource(json, "components", CachetLanguage.Number(component.CreatedAt), () =>
            {
                json.WriteString("name", component.Name);
                WriteChoice(json, "status", CachetLanguage.State(component.Status));
            });
        foreach (var (incident, update) in listed.SelectMany(incident => incident.Updates.Skip(1).Select(update => (incident, update))))
            WriteResource(json, "updates", CachetLanguage.Number(update.CreatedAt), () =>
            {
                json.WriteNumber("updateable_id", CachetLanguage.Number(incident.CreatedAt));
                json.WriteString("updateable_type", owner);
                json.WriteString("message", update.Body);
                if (owner == "incident") WriteChoice(json, "status", CachetLanguage.Step(update.Status));
                WriteTime(json, "created", update.CreatedAt);
                WriteTime(json, "updated", update.UpdatedAt);
            });
    }

    private static void WriteResource(Utf8JsonWriter json, string type, long id, Action attributes, Action? relations = null)
    {
        json.WriteStartObject();
        json.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("type", type);
        json.WriteStartObject("attributes");
        attributes();
        json.WriteEndObject();
        if (relations is not null)
        {
            json.WriteStartObject("relationships");
            relations();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, string type, IEnumerable<long> ids)
    {
        json.WriteStartObject(type);
        json.WriteStartArray("data");
        foreach (var id in ids) WriteLink(json, type, id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string type, long id)
    {
        json.WriteStartObject();
        json.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, string name, (int Number, string Label) choice)
    {
        json.WriteStartObject(name);
        json.WriteString("human", choice.Label);
        json.WriteNumber("value", choice.Number);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        json.WriteStartObject(name);
        json.WriteString("human", time is null ? null : "1 hour ago");
        json.WriteString("string", time is { } instant ? CachetLanguage.Time(instant) : null);
        json.WriteEndObject();
    }
}
