using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Sorry;

/// <summary>Sorry: notices in any state, each with its newest update only, which has no id; 25 of anything on a page of the API.</summary>
internal sealed class SorryLanguage : IPageLanguage
{
    private const int Most = 25;

    public string Dialect => "sorry";

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes(Front(page)), "text/html; charset=utf-8"),
        "/api/v1/status" => new LanguageDocument(JsonBytes.OfObject(json => WriteStatus(json, page))),
        "/api/v1/notices" => new LanguageDocument(JsonBytes.OfObject(json => WriteNotices(json, page))),
        "/api/v1/components" => new LanguageDocument(JsonBytes.OfObject(json => WriteComponents(json, page))),
        _ => null,
    };

    private static string Front(PageState page) =>
        $"""
        <!DOCTYPE html><html><head><title>{page.Name} service status</title></head>
        <body><a href="/api">API</a> <a href="https://www.sorryapp.com">Status page by Sorry</a></body></html>
        """;

    private static void WriteStatus(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject("page");
        json.WriteString("name", page.Name);
        json.WriteString("state", page.Components.Any(part => State(part.Status) == "degraded") ? "degraded" : "operational");
        json.WriteString("url", page.Url);
        json.WriteStartObject("links");
        WriteLink(json, "components", page.Components.Length);
        WriteLink(json, "notices", page.Incidents.Length);
        json.WriteEndObject();
        json.WriteString("created_at", "2023-01-01T00:00:00.000Z");
        json.WriteString("updated_at", "2023-01-01T00:00:00.000Z");
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string name, int count)
    {
        json.WriteStartObject(name);
        json.WriteString("href", $"/v1/{name}");
        json.WriteNumber("count", count);
        json.WriteEndObject();
    }

    private static void WriteNotices(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray("notices");
        foreach (var notice in page.Incidents.Reverse().Take(Most)) WriteNotice(json, notice, page);
        json.WriteEndArray();
        WriteMeta(json, page.Incidents.Length);
    }

    private static void WriteMeta(Utf8JsonWriter json, int count)
    {
        json.WriteStartObject("meta");
        json.WriteNumber("count", Math.Min(count, Most));
        json.WriteNumber("total_count", count);
        json.WriteNull("next_page");
        json.WriteEndObject();
    }

    private static void WriteNotice(Utf8JsonWriter json, IncidentState notice, PageState page)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Number(notice.Id));
        json.WriteString("type", notice.IsMaintenance ? "planned" : "unplanned");
        json.WriteString("timeline_state", notice.IsOver ? "past_recent" : notice.Status == IncidentStatuses.Scheduled ? "future" : "present");
        json.WriteString("state", State(notice));
        json.WriteString("subject", notice.Name);
        json.WriteString("url", $"{page.Url}/notices/{notice.Id}");
        if (notice.ScheduledFor is { } start) json.WriteString("begins_at", Time(start));
        if (notice.ScheduledUntil is { } end) json.WriteString("ends_at", Time(end));
        json.WriteString("began_at", notice.IsMaintenance ? null : Time(notice.StartedAt));
        json.WriteString("ended_at", notice.ResolvedAt is { } ended ? Time(ended) : null);
        json.WriteString("created_at", Time(notice.CreatedAt));
        json.WriteString("updated_at", Time(notice.UpdatedAt));
        json.WriteStartArray("tag_list");
        json.WriteEndArray();
        if (!notice.Updates.IsEmpty) WriteLatest(json, notice.Updates[^1], notice);
        json.WriteEndObject();
    }

    private static void WriteLatest(Utf8JsonWriter json, UpdateState update, IncidentState notice)
    {
        json.WriteStartObject("latest_update");
        json.WriteString("state", State(notice));
        json.WriteString("content", update.Body);
        json.WriteString("created_at", Time(update.CreatedAt));
        json.WriteString("updated_at", Time(update.UpdatedAt));
        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray("components");
        foreach (var part in page.Components.Take(Most))
        {
            json.WriteStartObject();
            json.WriteNumber("id", Number(part.Id));
            json.WriteString("state", State(part.Status));
            json.WriteString("name", part.Name);
            json.WriteString("description", part.Description);
            if (part.GroupId is { } parent) json.WriteNumber("parent_id", Number(parent));
            else json.WriteNull("parent_id");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMeta(json, page.Components.Length);
    }

    private static string State(IncidentState notice) => notice.Status switch
    {
        IncidentStatuses.Monitoring => "recovering",
        IncidentStatuses.Postmortem => "resolved",
        IncidentStatuses.InProgress or IncidentStatuses.Verifying => "underway",
        IncidentStatuses.Completed => "complete",
        var other => other,
    };

    private static string State(string status) => status switch
    {
        ComponentStatuses.Operational => "operational",
        ComponentStatuses.UnderMaintenance => "under_maintenance",
        _ => "degraded",
    };

    /// <summary>Ids are numbers.</summary>
    private static int Number(string id) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id))) & 0x3FFFFFFF;

    private static string Time(DateTimeOffset at) => Timestamp.Text(at, TimeSpan.Zero, wholeSeconds: false);
}
