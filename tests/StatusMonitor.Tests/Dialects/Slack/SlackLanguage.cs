using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Slack;

/// <summary>Speaks as Slack's status page does: what is over leaves what is current and stands in the history, notes turned round.</summary>
internal sealed class SlackLanguage : IPageLanguage
{
    /// <summary>So many stand in the history.</summary>
    private const int Window = 37;

    public string Dialect => "slack";

    public Uri Home => new("https://slack-status.com");

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("<!doctype html><html lang=\"en\"><head><title>Slack System Status</title></head><body><h1>Slack System Status</h1></body></html>"), "text/html"),
        "/api/v2.0.0/current" => new LanguageDocument(JsonBytes.Of(json => WriteCurrent(json, page))),
        "/api/v2.0.0/history" => new LanguageDocument(JsonBytes.Of(json => WriteHistory(json, page))),
        _ => null,
    };

    private static void WriteCurrent(Utf8JsonWriter json, PageState page)
    {
        var open = Listed(page).Where(incident => !incident.IsOver).ToList();
        var last = Listed(page).FirstOrDefault();
        json.WriteStartObject();
        json.WriteString("status", open.Count > 0 ? "active" : "ok");
        json.WriteString("date_created", Time(last?.CreatedAt ?? page.UpdatedAt));
        json.WriteString("date_updated", Time(last is null ? page.UpdatedAt : TouchedAt(last)));
        json.WriteStartArray("active_incidents");
        foreach (var incident in open) WriteIncident(json, page, incident, isNewestFirst: true);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHistory(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray();
        foreach (var incident in Listed(page).Take(Window)) WriteIncident(json, page, incident, isNewestFirst: false);
        json.WriteEndArray();
    }

    private static void WriteIncident(Utf8JsonWriter json, PageState page, IncidentState incident, bool isNewestFirst)
    {
        json.WriteStartObject();
        json.WriteNumber("id", NumberId.Of(incident.Id));
        json.WriteString("date_created", Time(incident.CreatedAt));
        json.WriteString("date_updated", Time(TouchedAt(incident)));
        json.WriteString("title", incident.Name);
        json.WriteString("type", incident.Impact switch { Impacts.Major or Impacts.Critical => "outage", Impacts.None => "notice", _ => "incident" });
        json.WriteString("status", StatusOf(incident));
        json.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"https://slack-status.com/{incident.CreatedAt:yyyy-MM}/{NumberId.Of(incident.Id):x16}"));
        json.WriteStartArray("services");
        foreach (var component in incident.ComponentIds) json.WriteStringValue(page.Component(component)?.Name ?? component);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var update in isNewestFirst ? incident.Updates.Reverse() : incident.Updates)
        {
            json.WriteStartObject();
            json.WriteString("date_created", Time(update.CreatedAt));
            json.WriteString("body", $"<p>{WebUtility.HtmlEncode(update.Body)}</p>");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string StatusOf(IncidentState incident)
    {
        if (incident.IsMaintenance) return incident.IsOver ? "completed" : "scheduled";
        return incident.IsOver ? "resolved" : "active";
    }

    private static IEnumerable<IncidentState> Listed(PageState page) => page.Incidents.OrderByDescending(incident => incident.CreatedAt);

    private static DateTimeOffset TouchedAt(IncidentState incident) => incident.Updates.IsEmpty ? incident.CreatedAt : incident.Updates[^1].CreatedAt;

    /// <summary>Pacific time, to the second.</summary>
    private static string Time(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(at.Month is > 3 and < 11 ? -7 : -8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
