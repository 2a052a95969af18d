using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>An event as the message of a webhook: of Standard Webhooks, or a CloudEvent. Pure.</summary>
internal static class WebhookMessage
{
    /// <summary>The body; the signature is over exactly these bytes.</summary>
    public static ReadOnlyMemory<byte> Body(StatusEvent statusEvent, WebhookFormat format)
    {
        var body = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = StatusMonitorJson.Event.Options.Encoder }))
        {
            if (format == WebhookFormat.CloudEvents)
                CloudEvent.Write(json, statusEvent);
            else if (format == WebhookFormat.CloudEventsBinary)
                JsonSerializer.Serialize(json, statusEvent, StatusMonitorJson.Event);
            else
                WriteStandard(json, statusEvent);
        }

        return body.WrittenMemory;
    }

    /// <summary>One attempt: the id is the event's and stays, the timestamp is the attempt's.</summary>
    public static HttpRequestMessage Request(
        Uri url, WebhookFormat format, StatusEvent statusEvent, DateTimeOffset now, IReadOnlyList<SigningKey> keys)
    {
        var (id, timestamp, body) = (statusEvent.Id.Value, now.ToUnixTimeSeconds(), Body(statusEvent, format));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = format == WebhookFormat.CloudEvents
            ? new MediaTypeHeaderValue(CloudEvent.MediaType, "utf-8")
            : new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("statusmon", null));
        if (format == WebhookFormat.CloudEventsBinary)
        {
            foreach (var (name, value) in CloudEvent.Attributes(statusEvent))
                request.Headers.Add($"ce-{name}", CloudEvent.HeaderValue(value));
        }

        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", string.Create(null, $"{timestamp}"));
        if (keys.Count > 0)
            request.Headers.Add("webhook-signature", string.Join(' ', keys.Select(key => key.Sign(id, timestamp, body.Span))));
        return request;
    }

    /// <summary>How a type of the event's JSON form is written.</summary>
    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)StatusMonitorJson.Event.Options.GetTypeInfo(typeof(T));

    private static void WriteStandard(Utf8JsonWriter json, StatusEvent statusEvent)
    {
        json.WriteStartObject();
        json.WritePropertyName("type");
        JsonSerializer.Serialize(json, statusEvent.Kind, Info<EventKind>());
        json.WritePropertyName("timestamp");
        JsonSerializer.Serialize(json, statusEvent.ObservedAt, Info<DateTimeOffset>());
        json.WritePropertyName("data");
        JsonSerializer.Serialize(json, statusEvent, StatusMonitorJson.Event);
        json.WriteEndObject();
    }
}
