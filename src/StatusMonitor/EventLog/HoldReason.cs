using System.Text.Json.Serialization;

namespace StatusMonitor.EventLog;

/// <summary>Why a delivery is kept for later.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HoldReason>))]
public enum HoldReason
{
    /// <summary>The handler's quiet hours.</summary>
    [JsonStringEnumMemberName("quiet")] Quiet,

    /// <summary>Folded into an open incident of a page this one depends on.</summary>
    [JsonStringEnumMemberName("folded")] Folded,

    /// <summary>It was parked, and is to be tried again.</summary>
    [JsonStringEnumMemberName("replay")] Replay,
}
