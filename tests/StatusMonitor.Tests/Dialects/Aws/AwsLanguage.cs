using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Tests.Dialects.Aws;

/// <summary>Speaks as the AWS Health Dashboard does: big-endian UTF-16 behind a byte order mark, codes as strings here and numbers there.</summary>
internal sealed class AwsLanguage : IPageLanguage
{
    private const string Region = "eu-west-1";

    /// <summary>What is over stays among what is current until the day ends.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public string Dialect => "aws";

    public Uri Home => new("https://health.aws.amazon.com");

    public bool TellsWork => false;

    public LanguageDocument? Answer(string path, PageState page) => path switch
    {
        "" => new LanguageDocument(Encoding.UTF8.GetBytes("<!doctype html><html lang=\"en\"><head><title>AWS Health Dashboard</title></head><body></body></html>"), "text/html"),
        "/public/currentevents" => new LanguageDocument(Utf16(JsonBytes.Of(json => WriteEvents(json, page))), "application/json;charset=utf-16", HasETag: false),
        _ => null,
    };

    private static byte[] Utf16(byte[] utf8) => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(utf8))];

    private static void WriteEvents(Utf8JsonWriter json, PageState page)
    {
        json.WriteStartArray();
        foreach (var incident in page.Incidents.Where(incident => !incident.IsMaintenance && (!incident.IsOver || page.UpdatedAt - incident.UpdatedAt < Kept)))
            WriteEvent(json, page, incident);
        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, PageState page, IncidentState incident)
    {
        var code = incident.IsOver ? 0 : Code(incident.Impact);
        var summary = incident.IsOver ? $"[RESOLVED] {incident.Name}" : incident.Name;
        json.WriteStartObject();
        json.WriteString("date", Seconds(incident.StartedAt).ToString(CultureInfo.InvariantCulture));
        json.WriteString("arn", $"arn:aws:health:{Region}::event/MULTIPLE_SERVICES/AWS_OPERATIONAL_ISSUE/AWS_OPERATIONAL_ISSUE_{incident.Id}");
        json.WriteString("region_name", "Ireland");
        json.WriteString("status", Text(code));
        json.WriteString("service", $"multipleservices-{Region}");
        json.WriteString("service_name", "Multiple services");
        json.WriteString("summary", summary);
        WriteLog(json, incident, summary);
        json.WriteStartObject("impacted_services");
        foreach (var component in incident.ComponentIds)
        {
            json.WriteStartObject($"{component}-{Region}");
            json.WriteString("service_name", page.Component(component)?.Name ?? component);
            json.WriteString("current", Text(code));
            json.WriteString("max", Text(Code(incident.Impact)));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("impacted_service_status_changes");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, IncidentState incident, string summary)
    {
        json.WriteStartArray("event_log");
        foreach (var update in incident.Updates)
        {
            json.WriteStartObject();
            json.WriteString("summary", summary);
            json.WriteString("message", update.Body);
            json.WriteNumber("status", update.Status is IncidentStatuses.Resolved or IncidentStatuses.Postmortem ? 0 : Code(incident.Impact));
            json.WriteNumber("timestamp", Seconds(update.CreatedAt));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int Code(string impact) => impact switch
    {
        Impacts.Critical => 3,
        Impacts.Major => 2,
        _ => 1,
    };

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);

    private static long Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds();
}
