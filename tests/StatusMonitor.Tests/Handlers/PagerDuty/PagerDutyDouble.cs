using System.Globalization;
using System.Text.Json.Nodes;
using StatusMonitor.Tests.Handlers.Paging;

namespace StatusMonitor.Tests.Handlers.PagerDuty;

/// <summary>PagerDuty's Events API v2, as strict as its documentation.</summary>
internal sealed class PagerDutyDouble(string routingKey) : PagerDouble
{
    private const int LongestBody = 512 * 1024;

    protected override HttpResponseMessage Take(SentRequest sent, JsonNode? body)
    {
        Check(sent is { Method: "POST", Url.AbsolutePath: "/v2/enqueue" }, "no such place");
        Check(sent.Body.Length <= LongestBody, "larger than 512 KB");
        Check(!sent.Headers.ContainsKey("Authorization"), "the key stands in the body");
        var root = Object(body, "event", "routing_key", "event_action", "dedup_key", "payload", "images", "links", "client", "client_url");
        Check(Text(root, "routing_key", 32) == routingKey, "routing_key is not known");
        var (key, action) = (Text(root, "dedup_key", 255), Text(root, "event_action", 20));
        Check(action is "trigger" or "resolve", "event_action is not known");
        var (title, text, severity) = Payload(Object(
            root["payload"], "payload", "summary", "source", "severity", "timestamp", "component", "group", "class", "custom_details"));
        foreach (var link in root["links"]?.AsArray() ?? [])
            Check(Uri.TryCreate(Text(Object(link, "link", "href", "text"), "href", 2_048), UriKind.Absolute, out _), "href is no address");
        if (action == "trigger")
            Open(key, title, text, severity);
        else
            Close(key, text);
        return Json(202, new { status = "success", message = "Event processed", dedup_key = key });
    }

    protected override HttpResponseMessage Refusal(IReadOnlyList<string> complaints) =>
        Json(400, new { status = "invalid event", message = "Event object is invalid", errors = complaints });

    private (string Title, string Text, string Severity) Payload(JsonObject payload)
    {
        var title = Text(payload, "summary", 1_024);
        Text(payload, "source", 1_024);
        var severity = Text(payload, "severity", 10);
        Check(severity is "critical" or "error" or "warning" or "info", "severity is not known");
        Check(DateTimeOffset.TryParse(Text(payload, "timestamp", 40), CultureInfo.InvariantCulture, out _), "timestamp is no time");
        foreach (var name in new[] { "component", "group", "class" })
            MaybeText(payload, name, 1_024);
        var details = Object(payload["custom_details"], "custom_details");
        return (title, (string?)details["text"] ?? "", severity);
    }
}
