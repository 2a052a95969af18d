using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>An event as a Standard Webhooks message: <c>{"type","timestamp","data"}</c>. Pure.</summary>
internal static class WebhookMessage
{
    /// <summary>The body; the signature is over exactly these bytes.</summary>
    public static ReadOnlyMemory<byte> Body(StatusEvent statusEvent)
    {
        var options = StatusMonitorJson.Event.Options;
        var body = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = options.Encoder }))
        {
            json.WriteStartObject();
            json.WritePropertyName("type");
            JsonSerializer.Serialize(json, statusEvent.Kind, Info<EventKind>(options));
            json.WritePropertyName("timestamp");
            JsonSerializer.Serialize(json, statusEvent.ObservedAt, Info<DateTimeOffset>(options));
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, statusEvent, StatusMonitorJson.Event);
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }

    /// <summary>One attempt: the id is the event's and stays, the timestamp is the attempt's.</summary>
    public static HttpRequestMessage Request(
        Uri url, StatusEvent statusEvent, DateTimeOffset now, IReadOnlyList<SigningKey> keys)
    {
        var (id, timestamp, body) = (statusEvent.Id.Value, now.ToUnixTimeSeconds(), Body(statusEvent));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("statusmon", null));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", string.Create(null, $"{timestamp}"));
        if (keys.Count > 0)
            request.Headers.Add("webhook-signature", string.Join(' ', keys.Select(key => key.Sign(id, timestamp, body.Span))));
        return request;
    }

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
