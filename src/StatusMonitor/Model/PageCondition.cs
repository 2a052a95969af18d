using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>A page's overall state as we read it from components and open incidents; the page's own headline is not used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageCondition>))]
public enum PageCondition
{
    /// <summary>Cannot tell: never read, cannot be read, or the page does not say whether what it tells of lasts.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>No component impaired, no incident open.</summary>
    [JsonStringEnumMemberName("operational")] Operational,

    /// <summary>Planned work in progress, nothing worse.</summary>
    [JsonStringEnumMemberName("maintenance")] Maintenance,

    /// <summary>A component degraded or partly out, or an open incident below <c>major</c>.</summary>
    [JsonStringEnumMemberName("degraded")] Degraded,

    /// <summary>A component down, or an open incident of impact <c>major</c> or <c>critical</c>.</summary>
    [JsonStringEnumMemberName("outage")] Outage,
}
