using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Opsgenie;

/// <summary>
/// One call of Opsgenie's Alert API v2 (https://docs.opsgenie.com/docs/alert-api). Creating an alert that is open
/// changes nothing of it, so an update changes its parts, each by a call of its own.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Path">What follows <c>/v2/alerts</c>.</param>
/// <param name="Body">The body, JSON.</param>
internal sealed record OpsgenieCall(HttpMethod Method, string Path, ReadOnlyMemory<byte> Body)
{
    private const int LongestMessage = 130;
    private const int LongestDescription = 15_000;
    private const int LongestNote = 25_000;
    private const string Source = "statusmon";

    /// <summary>The calls that make the pager show the alert as it stands, in order.</summary>
    public static IReadOnlyList<OpsgenieCall> Of(Alert alert, IReadOnlyList<string> tags) => alert switch
    {
        { Action: AlertAction.Resolve } => [Close(alert)],
        { Open: null } => [new OpsgenieCall(HttpMethod.Post, "", CreateBody(alert, tags))],
        _ => [.. Changes(alert)],
    };

    /// <summary>What is given back after an alert was opened or changed.</summary>
    public static string Receipt(AlertSeverity severity) => $"{AlertRules.Triggered} {Priority(severity)}";

    private static IEnumerable<OpsgenieCall> Changes(Alert alert)
    {
        yield return Change(alert, "description", Description(alert, LongestDescription));
        if (alert.Open != Receipt(alert.Severity))
            yield return Change(alert, "priority", Priority(alert.Severity));
        if (alert.Event.Before?.Name is not null)
            yield return Change(alert, "message", Title(alert.Message));
    }

    private static OpsgenieCall Change(Alert alert, string part, string value) =>
        new(HttpMethod.Put, PathOf(alert, part), JsonBody.Write(json =>
        {
            json.WriteString(part, value);
        }));

    private static OpsgenieCall Close(Alert alert) => new(HttpMethod.Post, PathOf(alert, "close"), JsonBody.Write(json =>
    {
        json.WriteString("source", Source);
        json.WriteString("note", Description(alert, LongestNote));
    }));

    private static ReadOnlyMemory<byte> CreateBody(Alert alert, IReadOnlyList<string> tags) => JsonBody.Write(json =>
    {
        json.WriteString("message", Title(alert.Message));
        json.WriteString("alias", alert.Key);
        json.WriteString("description", Description(alert, LongestDescription));
        json.WriteString("priority", Priority(alert.Severity));
        json.WriteString("source", Source);
        WriteTags(json, tags);
        WriteDetails(json, alert);
    });

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0)
            return;
        json.WriteStartArray("tags");
        foreach (var tag in tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
    }

    private static void WriteDetails(Utf8JsonWriter json, Alert alert)
    {
        json.WriteStartObject("details");
        json.WriteText("page", alert.Message.Page);
        json.WriteText("incident", alert.Incident);
        json.WriteText("components", alert.Message.Components);
        json.WriteText("link", alert.Message.Link?.AbsoluteUri);
        json.WriteEndObject();
    }

    /// <summary>Without the step, which would be outdated by the next update.</summary>
    private static string Title(Message message) =>
        TextCut.To(message.Title.Length > 0 ? message.Subject : message.Headline, LongestMessage);

    private static string Description(Alert alert, int longest)
    {
        var link = alert.Message.Link is { } address ? $"\n{address.AbsoluteUri}" : "";
        return TextCut.To($"{alert.Message.Headline}\n{alert.Message.Text}", longest - link.Length) + link;
    }

    private static string PathOf(Alert alert, string part) => $"/{Uri.EscapeDataString(alert.Key)}/{part}?identifierType=alias";

    private static string Priority(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "P1",
        AlertSeverity.Error => "P2",
        AlertSeverity.Warning => "P3",
        _ => "P4",
    };
}
