using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Heroku;

/// <summary>Speaks as Heroku's status page does: colours for systems, and a flag that does not say what it should.</summary>
internal sealed class HerokuLanguage : IPageLanguage
{
    private const int Window = 50;
    public string Dialect => "heroku";

    public Uri Home => new("https://status.heroku.com");

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path.Split('?')[0] switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("<!doctype html><html lang=\"en\"><head><title>Heroku Status</title></head><body><h1>Heroku Status</h1></body></html>"), "text/html"),
        "/api/v4/current-status" => new LanguageDocument(JsonBytes.Of(json => WriteCurrent(json, page))),
        "/api/v4/incidents" => new LanguageDocument(JsonBytes.Of(json => WriteIncidents(json, page, page.Incidents.Where(incident => !incident.IsMaintenance).Take(Window)))),
        _ => null,
    };

    private static void WriteCurrent(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartArray("status");
        foreach (var component in page.Components.Where(component => !component.IsGroup))
        {
            json.WriteStartObject();
            json.WriteString("system", component.Name);
            json.WriteString("status", Colour(component.Status));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("incidents");
        WriteIncidents(json, page, page.Incidents.Where(incident => !incident.IsMaintenance && !incident.IsOver));
        json.WritePropertyName("scheduled");
        WriteIncidents(json, page, page.Incidents.Where(incident => incident.IsMaintenance && !incident.IsOver));
        json.WriteEndObject();
    }

    private static void WriteIncidents(Utf8JsonWriter json, PageState page, IEnumerable<IncidentState> incidents)
    {
        json.WriteStartArray();
        foreach (var incident in incidents.OrderByDescending(incident => incident.CreatedAt)) WriteIncident(json, page, incident);
        json.WriteEndArray();
    }

    private static void WriteIncident(Utf8JsonWriter json, PageState page, IncidentState incident)
    {
        json.WriteStartObject();
        json.WriteNumber("id", NumberId.Of(incident.Id));
        json.WriteString("created_at", Time(incident.CreatedAt));
        json.WriteString("updated_at", Time(incident.UpdatedAt));
        json.WriteString("full_url", $"https://status.heroku.com/incidents/{NumberId.Of(incident.Id)}");
        json.WriteBoolean("resolved", false);
        json.WriteString("state", incident.IsMaintenance ? "upcoming" : incident.IsOver ? "resolved" : incident.Status);
        json.WriteString("title", incident.Name);
        json.WriteStartArray("systems");
        foreach (var component in incident.ComponentIds)
        {
            json.WriteStartObject();
            json.WriteString("name", page.Component(component)?.Name ?? component);
            json.WriteString("status", incident.Impact is Impacts.Major or Impacts.Critical ? "red" : "yellow");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        json.WriteStringValue("EMEA");
        json.WriteEndArray();
        json.WriteStartArray("updates");
        foreach (var update in incident.Updates.Reverse())
        {
            json.WriteStartObject();
            json.WriteString("created_at", Time(update.CreatedAt));
            json.WriteString("updated_at", Time(update.UpdatedAt));
            json.WriteString("contents", update.Body);
            json.WriteString("update_type", incident.IsMaintenance ? "scheduled" : update.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Colour(string status) => status switch
    {
        ComponentStatuses.Operational => "green",
        ComponentStatuses.UnderMaintenance => "blue",
        ComponentStatuses.MajorOutage => "red",
        _ => "yellow",
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
