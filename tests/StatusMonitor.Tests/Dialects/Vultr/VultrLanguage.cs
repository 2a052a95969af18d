using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Vultr;

/// <summary>Speaks as Vultr's status page does: one alert for each region, minutes only, and what is over for two days more.</summary>
internal sealed class VultrLanguage : IPageLanguage
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);
    public string Dialect => "vultr";

    public Uri Home => new("https://status.vultr.com");

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("<!doctype html><html lang=\"en\"><head><title>Vultr Server Status</title></head><body><h1>Server Status</h1></body></html>"), "text/html"),
        "/alerts.json" => new LanguageDocument(JsonBytes.Of(json => WriteAlerts(json, page))),
        _ => null,
    };

    private static void WriteAlerts(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartArray("service_alerts");
        foreach (var incident in page.Incidents.OrderByDescending(incident => incident.CreatedAt))
        {
            if (incident.IsOver && page.UpdatedAt - incident.UpdatedAt > Kept) continue;
            foreach (var region in incident.ComponentIds.IsEmpty ? ["global"] : incident.ComponentIds.Select(id => page.Component(id)?.Name ?? id))
                WriteAlert(json, incident, region);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAlert(Utf8JsonWriter json, IncidentState incident, string region)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("region", region);
        json.WriteString("subject", incident.IsMaintenance ? $"{incident.Name} Scheduled Maintenance" : incident.Name);
        json.WriteString("start_date", Time(incident.CreatedAt));
        json.WriteString("updated_at", incident.Updates.Length > 1 ? Time(incident.Updates[^1].CreatedAt) : "");
        json.WriteString("status", incident.IsOver ? "resolved" : "ongoing");
        json.WriteStartArray("entries");
        foreach (var update in incident.Updates.Reverse())
        {
            json.WriteStartObject();
            json.WriteString("updated_at", Time(update.CreatedAt));
            json.WriteString("message", update.Body);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm':00+00:00'", CultureInfo.InvariantCulture);
}
