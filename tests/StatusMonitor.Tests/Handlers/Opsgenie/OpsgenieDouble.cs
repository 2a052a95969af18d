using System.Text.Json.Nodes;
using StatusMonitor.Tests.Handlers.Paging;

namespace StatusMonitor.Tests.Handlers.Opsgenie;

/// <summary>Opsgenie's Alert API v2, as strict as its documentation.</summary>
internal sealed class OpsgenieDouble(string key) : PagerDouble
{
    protected override HttpResponseMessage Take(SentRequest sent, JsonNode? body)
    {
        Check(sent.Headers.GetValueOrDefault("Authorization") == $"GenieKey {key}", "the key is wrong");
        var path = sent.Url.AbsolutePath.Split('/')[1..];
        Check(path is ["v2", "alerts", ..] && path.Length is 2 or 4, "no such place");
        if (path.Length == 2)
            Create(sent, body);
        else
            Change(sent, Uri.UnescapeDataString(path[2]), path[3], body);
        return Json(202, new { result = "Request will be processed", took = 0.1, requestId = "00000000-0000-0000-0000-000000000000" });
    }

    protected override HttpResponseMessage Refusal(IReadOnlyList<string> complaints) =>
        Json(422, new { message = "Request body is not processable. Please check the errors.", errors = complaints, took = 0.0, requestId = "1" });

    private void Create(SentRequest sent, JsonNode? body)
    {
        Check(sent.Method == "POST" && sent.Url.Query.Length == 0, "alerts are created with POST");
        var alert = Object(body, "alert", "message", "alias", "description", "responders", "visibleTo", "actions", "tags", "details", "entity", "source", "priority", "user", "note");
        var (alias, message) = (Text(alert, "alias", 512), Text(alert, "message", 130));
        var (text, priority) = (MaybeText(alert, "description", 15_000), Text(alert, "priority", 2));
        Check(priority is "P1" or "P2" or "P3" or "P4" or "P5", "priority is not known");
        MaybeText(alert, "source", 100);
        var tags = alert["tags"]?.AsArray() ?? [];
        Check(tags.Count <= 20 && tags.All(tag => ((string)tag!).Length is > 0 and <= 50), "more than 20 tags, or longer than 50");
        var details = Object(alert["details"], "details");
        Check(details.Sum(detail => detail.Key.Length + ((string)detail.Value!).Length) <= 8_000, "details have more than 8,000 characters");

        // An open alert with this alias is counted up, and stays as it is.
        if (Alerts.GetValueOrDefault(alias) is not { IsOpen: true })
            Open(alias, message, text, priority);
    }

    private void Change(SentRequest sent, string alias, string part, JsonNode? body)
    {
        Check(sent.Url.Query == "?identifierType=alias", "an alias has to be called one");
        Check(sent.Method == (part == "close" ? "POST" : "PUT"), "wrong method");
        if (Alerts.GetValueOrDefault(alias) is not { IsOpen: true } alert)
            return; // Accepted all the same: that there is no such alert is found out later.
        switch (part)
        {
            case "close":
                Close(alias, Text(Object(body, "close", "user", "source", "note"), "note", 25_000));
                break;
            case "description":
                Alerts[alias] = alert with { Text = Text(Object(body, part, part), part, 15_000) };
                break;
            case "message":
                Alerts[alias] = alert with { Title = Text(Object(body, part, part), part, 130) };
                break;
            case "priority":
                Alerts[alias] = alert with { Severity = Text(Object(body, part, part), part, 2) };
                break;
            default:
                Complaints.Add("no such place");
                break;
        }
    }
}
