using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.PagerDuty;

/// <summary>
/// An alert as an event of PagerDuty's Events API v2 (https://developer.pagerduty.com/docs/events-api-v2). All texts
/// are bounded, so that the whole stays far below the 512 KB it may have. Pure.
/// </summary>
internal static class PagerDutyEvent
{
    private const int LongestSummary = 1_024;

    public static ReadOnlyMemory<byte> Body(Alert alert, PagerDutyOptions options) => JsonBody.Write(json =>
    {
        json.WriteString("routing_key", options.RoutingKey.Reveal());
        json.WriteString("event_action", alert.Action == AlertAction.Trigger ? "trigger" : "resolve");
        json.WriteString("dedup_key", alert.Key);
        json.WriteStartObject("payload");
        WritePayload(json, alert, options.SeverityFloor);
        json.WriteEndObject();
        WriteLink(json, alert.Message);
    });

    private static void WritePayload(Utf8JsonWriter json, Alert alert, AlertSeverity floor)
    {
        var message = alert.Message;
        json.WriteString("summary", TextCut.To(message.Headline, LongestSummary));
        json.WriteString("source", message.Link?.IdnHost is { Length: > 0 } host ? host : message.Page);
        json.WriteString("severity", Word(alert.Severity > floor ? alert.Severity : floor));
        json.WriteString("timestamp", message.At.UtcDateTime);
        json.WriteText("component", TextCut.To(message.Components, LongestSummary));
        json.WriteText("group", message.Page);
        json.WriteStartObject("custom_details");
        json.WriteText("text", message.Text);
        json.WriteText("status", alert.Status);
        json.WriteText("impact", alert.Impact);
        json.WriteText("incident", alert.Incident);
        json.WriteText("event", alert.Event.Id.Value);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, Message message)
    {
        if (message.Link is not { } link)
            return;
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("href", link.AbsoluteUri);
        json.WriteString("text", message.Title.Length > 0 ? message.Title : message.Page);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Word(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "critical",
        AlertSeverity.Error => "error",
        AlertSeverity.Warning => "warning",
        _ => "info",
    };
}
