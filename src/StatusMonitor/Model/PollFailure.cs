using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>Why a reading failed. Closed, so that it can be a metric's label.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PollFailure>))]
public enum PollFailure
{
    /// <summary>The name could not be resolved or nobody answered the connection.</summary>
    [JsonStringEnumMemberName("unreachable")] Unreachable,

    /// <summary>The TLS handshake failed.</summary>
    [JsonStringEnumMemberName("tls")] Tls,

    /// <summary>The exchange took longer than allowed.</summary>
    [JsonStringEnumMemberName("timeout")] Timeout,

    /// <summary>The connection broke in the middle of the answer.</summary>
    [JsonStringEnumMemberName("cut_short")] CutShort,

    /// <summary>The address is one that must not be reached.</summary>
    [JsonStringEnumMemberName("forbidden_address")] ForbiddenAddress,

    /// <summary>Too many redirects, or one to a place it may not lead to.</summary>
    [JsonStringEnumMemberName("bad_redirect")] BadRedirect,

    /// <summary>The server asked for less (429, or 503 with Retry-After).</summary>
    [JsonStringEnumMemberName("throttled")] Throttled,

    /// <summary>A bot wall answered instead of the page.</summary>
    [JsonStringEnumMemberName("blocked")] Blocked,

    /// <summary>No such address (404, 410).</summary>
    [JsonStringEnumMemberName("not_found")] NotFound,

    /// <summary>Another 4xx.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>5xx.</summary>
    [JsonStringEnumMemberName("server_error")] ServerError,

    /// <summary>A status or a header combination that HTTP does not allow here.</summary>
    [JsonStringEnumMemberName("protocol")] Protocol,

    /// <summary>More bytes than allowed, after decompression.</summary>
    [JsonStringEnumMemberName("too_large")] TooLarge,

    /// <summary>A body of zero bytes.</summary>
    [JsonStringEnumMemberName("empty")] Empty,

    /// <summary>A web page instead of data.</summary>
    [JsonStringEnumMemberName("html")] Html,

    /// <summary>Truncated or invalid data, or data that is no status page.</summary>
    [JsonStringEnumMemberName("malformed")] Malformed,

    /// <summary>Another page's data under this address.</summary>
    [JsonStringEnumMemberName("foreign_page")] ForeignPage,

    /// <summary>An older copy than one already read.</summary>
    [JsonStringEnumMemberName("stale_copy")] StaleCopy,
}
