using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>The form in which a webhook posts events.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WebhookFormat>))]
public enum WebhookFormat
{
    /// <summary>Standard Webhooks 1.0.0: type, timestamp and data (default).</summary>
    [JsonStringEnumMemberName("standard")] Standard,

    /// <summary>CloudEvents 1.0 in structured mode: one JSON document that holds attributes and event.</summary>
    [JsonStringEnumMemberName("cloudevents")] CloudEvents,

    /// <summary>CloudEvents 1.0 in binary mode: attributes in headers, the event as the body.</summary>
    [JsonStringEnumMemberName("cloudevents_binary")] CloudEventsBinary,
}
