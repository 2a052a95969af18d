using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers;

/// <summary>Why a delivery failed. Closed, so that it can be a metric's label.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryFailure>))]
public enum DeliveryFailure
{
    /// <summary>Nobody answered, or the connection broke.</summary>
    [JsonStringEnumMemberName("network")] Network,

    /// <summary>No answer in time.</summary>
    [JsonStringEnumMemberName("timeout")] Timeout,

    /// <summary>The receiver asked for less.</summary>
    [JsonStringEnumMemberName("throttled")] Throttled,

    /// <summary>The receiver failed (5xx).</summary>
    [JsonStringEnumMemberName("server_error")] ServerError,

    /// <summary>The receiver does not want it (other 4xx).</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>The receiver is gone (404, 410).</summary>
    [JsonStringEnumMemberName("gone")] Gone,

    /// <summary>The receiver redirects; deliveries never follow.</summary>
    [JsonStringEnumMemberName("redirected")] Redirected,

    /// <summary>The output (terminal, pipe, file) cannot be written.</summary>
    [JsonStringEnumMemberName("output")] Output,

    /// <summary>The handler threw.</summary>
    [JsonStringEnumMemberName("handler_error")] HandlerError,

    /// <summary>A crash came between sending and answer, and the handler must not send twice.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,
}
