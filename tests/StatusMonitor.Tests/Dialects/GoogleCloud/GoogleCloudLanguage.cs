using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.GoogleCloud;

/// <summary>Speaks as Google's dashboards do: no ids of steps, no end while it lasts, and the newest step twice.</summary>
internal class GoogleCloudLanguage : IPageLanguage
{
    public virtual string Dialect => "google-cloud";

    public virtual Uri Home => new("https://status.cloud.google.com");

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><title>Service Health</title><link rel=\"alternate\" type=\"application/atom+xml\" href=\"{Home.AbsoluteUri.TrimEnd('/')}/en/feed.atom\"></head><body></body></html>"), "text/html"),
        "/incidents.json" => new LanguageDocument(JsonBytes.Of(json => WriteList(json, page)), HasETag: false),
        _ => null,
    };

    /// <summary>Planned work is told elsewhere.</summary>
    private static void WriteList(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray();
        foreach (var incident in page.Incidents.Where(incident => !incident.IsMaintenance).OrderByDescending(incident => incident.CreatedAt)) WriteIncident(json, page, incident);
        json.WriteEndArray();
    }

    private static void WriteIncident(Utf8JsonWriter json, PageState page, IncidentState incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("number", new BigInteger(Encoding.UTF8.GetBytes(incident.Id), isUnsigned: true).ToString(CultureInfo.InvariantCulture));
        json.WriteString("begin", Time(incident.StartedAt));
        json.WriteString("created", Time(incident.CreatedAt));
        if (incident.IsOver) json.WriteString("end", Time(incident.ResolvedAt ?? incident.UpdatedAt));
        json.WriteString("modified", Time(incident.UpdatedAt));
        json.WriteString("external_desc", incident.Name);
        json.WriteStartArray("updates");
        for (var place = incident.Updates.Length - 1; place >= 0; place--) WriteUpdate(json, incident, place);
        json.WriteEndArray();
        if (!incident.Updates.IsEmpty)
        {
            json.WritePropertyName("most_recent_update");
            WriteUpdate(json, incident, incident.Updates.Length - 1);
        }

        json.WriteString("status_impact", Word(incident.Impact));
        json.WriteString("severity", incident.Impact switch { Impacts.Critical => "high", Impacts.Major => "medium", _ => "low" });
        json.WriteString("service_key", "zall");
        json.WriteString("service_name", "Multiple Products");
        json.WriteStartArray("affected_products");
        foreach (var component in incident.ComponentIds)
        {
            json.WriteStartObject();
            json.WriteString("title", page.Component(component)?.Name ?? component);
            json.WriteString("id", component);
            json.WriteString("current_title", page.Component(component)?.Name ?? component);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("uri", $"incidents/{incident.Id}");
        WritePlaces(json, "currently_affected_locations", !incident.IsOver);
        WritePlaces(json, "previously_affected_locations", incident.IsOver);
        json.WriteEndObject();
    }

    /// <summary>A step's time of editing is that of the step after it, whether it was edited or not.</summary>
    private static void WriteUpdate(Utf8JsonWriter json, IncidentState incident, int place)
    {
        var update = incident.Updates[place];
        var modified = place + 1 < incident.Updates.Length && incident.Updates[place + 1].CreatedAt > update.UpdatedAt ? incident.Updates[place + 1].CreatedAt : update.UpdatedAt;
        json.WriteStartObject();
        json.WriteString("created", Time(update.CreatedAt));
        json.WriteString("modified", Time(modified));
        json.WriteString("when", Time(update.CreatedAt));
        json.WriteString("text", update.Body);
        var isOver = update.Status is IncidentStatuses.Resolved or IncidentStatuses.Postmortem;
        json.WriteString("status", isOver ? "AVAILABLE" : Word(incident.Impact));
        WritePlaces(json, "affected_locations", !isOver);
        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, bool has)
    {
        json.WriteStartArray(name);
        if (has)
        {
            json.WriteStartObject();
            json.WriteString("title", "Belgium (europe-west1)");
            json.WriteString("id", "europe-west1");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(string impact) => impact switch
    {
        Impacts.Critical => "SERVICE_OUTAGE",
        Impacts.Major => "SERVICE_DISRUPTION",
        _ => "SERVICE_INFORMATION",
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
}
