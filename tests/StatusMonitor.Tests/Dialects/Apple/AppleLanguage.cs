using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Apple;

/// <summary>Speaks as Apple's page for all does: plain JSON under the name of a script, one text an event, and an event at each service that it touches.</summary>
internal sealed class AppleLanguage : IPageLanguage
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);
    public string Dialect => "apple";

    public bool TellsSteps => false;

    public Uri Home => new("https://www.apple.com/support/systemstatus/data");

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("<!doctype html><html lang=\"en\"><head><title>System Status</title></head><body><div id=\"system-status\"></div></body></html>"), "text/html"),
        "/system_status_en_US.js" => new LanguageDocument(JsonBytes.Of(json => WriteServices(json, page)), "application/javascript"),
        _ => null,
    };

    private static void WriteServices(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartObject();
        json.WriteStartArray("services");
        foreach (var component in page.Components.Where(component => !component.IsGroup))
        {
            json.WriteStartObject();
            json.WriteString("serviceName", component.Name);
            json.WriteString("redirectUrl", "https://developer.apple.com/");
            json.WriteStartArray("events");
            foreach (var incident in page.Incidents.Where(incident => incident.ComponentIds.Contains(component.Id) && (!incident.IsOver || page.UpdatedAt - incident.UpdatedAt < Kept)))
                WriteEvent(json, incident);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, IncidentState incident)
    {
        var end = incident.ScheduledUntil ?? incident.ResolvedAt;
        json.WriteStartObject();
        json.WriteString("startDate", Local(incident.StartedAt));
        if (end is { } ended) json.WriteString("endDate", Local(ended));
        else json.WriteNull("endDate");
        json.WriteNull("affectedServices");
        json.WriteString("eventStatus", incident switch { { IsOver: true, IsMaintenance: true } => "completed", { IsOver: true } => "resolved", { Status: IncidentStatuses.Scheduled } => "upcoming", _ => "ongoing" });
        json.WriteString("usersAffected", "Some users are affected");
        json.WriteNumber("epochStartDate", incident.StartedAt.ToUnixTimeMilliseconds());
        if (end is { } over) json.WriteNumber("epochEndDate", over.ToUnixTimeMilliseconds());
        else json.WriteNull("epochEndDate");
        json.WriteString("messageId", incident.Id);
        json.WriteString("statusType", incident.IsMaintenance ? "Maintenance" : incident.Impact is Impacts.Major or Impacts.Critical ? "Outage" : "Issue");
        json.WriteString("datePosted", Local(incident.UpdatedAt));
        json.WriteString("message", incident.Updates.IsEmpty ? "" : incident.Updates[^1].Body);
        json.WriteEndObject();
    }

    private static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(-8)).ToString("MM/dd/yyyy HH:mm 'PST'", CultureInfo.InvariantCulture);
}
