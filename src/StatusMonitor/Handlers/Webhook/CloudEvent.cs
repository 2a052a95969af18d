using System.Globalization;
using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>
/// An event as a CloudEvent 1.0 (https://github.com/cloudevents/spec). Source and id together name it: the page, and
/// the event's own id, the same in every attempt. Pure.
/// </summary>
internal static class CloudEvent
{
    /// <summary>Media type of the structured mode.</summary>
    public const string MediaType = "application/cloudevents+json";

    /// <summary>Attributes in their order, without those that are empty; not yet escaped for where they go.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(StatusEvent news)
    {
        yield return ("specversion", "1.0");
        yield return ("id", news.Id.Value);
        yield return ("source", SourceOf(news.Page));
        yield return ("type", $"statusmon.{KindOf(news)}.v1");
        if (TerminalText.Clean(news.Incident?.Id.Value, 200) is { Length: > 0 } incident)
            yield return ("subject", $"incidents/{incident}");
        var time = news.Update?.PublishedAt ?? news.ObservedAt;
        yield return ("time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>The document of the structured mode.</summary>
    public static void Write(Utf8JsonWriter json, StatusEvent news)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Attributes(news))
            json.WriteString(name, value);
        json.WriteString("datacontenttype", "application/json");
        json.WritePropertyName("data");
        JsonSerializer.Serialize(json, news, StatusMonitorJson.Event);
        json.WriteEndObject();
    }

    /// <summary>A value as it may stand in a header: percent-encoded as section 3.1.3.2 of the HTTP binding says.</summary>
    public static string HeaderValue(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            if (octet is > 0x20 and < 0x7F && octet is not ((byte)'"' or (byte)'%'))
                text.Append((char)octet);
            else
                text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return text.ToString();
    }

    private static string SourceOf(EventPage page) =>
        Uri.TryCreate(page.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.IdnHost.Length > 0
            ? $"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : string.Create(null, $":{url.Port}"))}/"
            : $"urn:statusmon:page:{Uri.EscapeDataString(page.Key.Value)}";

    private static string KindOf(StatusEvent news) =>
        JsonSerializer.SerializeToElement(news.Kind, WebhookMessage.Info<EventKind>()).GetString()!;
}
