using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Salesforce;

/// <summary>Speaks as the Trust Status API does: no title, no status; an incident is over when its impacts have ended.</summary>
internal sealed class SalesforceLanguage : IPageLanguage
{
    public string Dialect => "salesforce";

    public Uri Home => new("https://api.status.salesforce.com");

    public LanguageDocument? Answer(string path, PageState page) => path.Split('?')[0] switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("<!doctype html><html lang=\"en\"><head><title>Salesforce Status</title></head><body></body></html>"), "text/html"),
        "/v1/incidents/active" => List(page.Incidents.Where(incident => !incident.IsMaintenance && !incident.IsOver)),
        "/v1/incidents" => List(page.Incidents.Where(incident => !incident.IsMaintenance)),
        "/v1/maintenances" => List(page.Incidents.Where(incident => incident.IsMaintenance)),
        _ when path.StartsWith("/v1/incidents/", StringComparison.Ordinal) => One(page, path["/v1/incidents/".Length..]),
        _ => null,
    };

    private static LanguageDocument? One(PageState page, string id) =>
        page.Incidents.FirstOrDefault(incident => NumberId.Of(incident.Id).ToString(CultureInfo.InvariantCulture) == id) is { } incident ? new LanguageDocument(JsonBytes.Of(json => WriteEntry(json, incident))) : null;

    private static LanguageDocument List(IEnumerable<IncidentState> incidents) => new(JsonBytes.Of(json =>
    {
        json.WriteStartArray();
        foreach (var incident in incidents.OrderByDescending(incident => incident.CreatedAt)) WriteEntry(json, incident);
        json.WriteEndArray();
    }));

    internal static void WriteEntry(Utf8JsonWriter json, IncidentState incident)
    {
        var kind = incident.IsMaintenance ? "Maintenance" : "Incident";
        json.WriteStartObject();
        json.WriteNumber("id", NumberId.Of(incident.Id));
        if (incident.IsMaintenance)
        {
            json.WriteStartObject("message");
            json.WriteString("maintenanceType", "release");
            json.WriteString("eventStatus", incident.IsOver ? "completed" : "confirmed");
            json.WriteEndObject();
            json.WriteString("plannedStartTime", Time(incident.ScheduledFor!.Value));
            json.WriteString("plannedEndTime", Time(incident.ScheduledUntil ?? incident.ScheduledFor.Value.AddHours(1)));
        }

        json.WriteString("name", incident.Name);
        json.WriteBoolean("isCore", true);
        json.WriteBoolean("affectsAll", false);
        json.WriteString("createdAt", Time(incident.CreatedAt));
        json.WriteString("updatedAt", Time(incident.UpdatedAt));
        WriteImpacts(json, incident, $"{kind}Impacts");
        WriteEvents(json, incident, $"{kind}Events");
        json.WriteStartArray("instanceKeys");
        json.WriteStringValue("NA1");
        json.WriteEndArray();
        json.WriteStartArray("serviceKeys");
        foreach (var component in incident.ComponentIds) json.WriteStringValue(component);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>When it really was: of a maintenance nothing is known before it has begun.</summary>
    private static void WriteImpacts(Utf8JsonWriter json, IncidentState incident, string name)
    {
        json.WriteStartArray(name);
        if (!incident.IsMaintenance || incident.Status != IncidentStatuses.Scheduled)
        {
            json.WriteStartObject();
            json.WriteNumber("id", NumberId.Of(incident.Id) + 1);
            json.WriteString("startTime", Time(incident.StartedAt));
            if (incident.IsOver) json.WriteString("endTime", Time(incident.ResolvedAt ?? incident.UpdatedAt));
            else json.WriteNull("endTime");
            json.WriteString("type", incident.Impact is Impacts.Major or Impacts.Critical ? "serviceDisruption" : "performanceDegradation");
            json.WriteString("severity", incident.Impact is Impacts.Major or Impacts.Critical ? "major" : "minor");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvents(Utf8JsonWriter json, IncidentState incident, string name)
    {
        json.WriteStartArray(name);
        foreach (var update in incident.Updates.Reverse())
        {
            json.WriteStartObject();
            json.WriteNumber("id", NumberId.Of(update.Id));
            json.WriteString("type", update.Status switch { IncidentStatuses.Resolved => "resolved", IncidentStatuses.Scheduled or IncidentStatuses.Completed => update.Status, IncidentStatuses.InProgress => "started", _ => "update" });
            json.WriteString("message", update.Body);
            json.WriteString("createdAt", Time(update.CreatedAt));
            json.WriteString("updatedAt", Time(update.UpdatedAt));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
