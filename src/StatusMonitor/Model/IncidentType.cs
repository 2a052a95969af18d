using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>Whether an incident was announced beforehand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncidentType>))]
public enum IncidentType
{
    /// <summary>Something went wrong.</summary>
    [JsonStringEnumMemberName("incident")] Incident,

    /// <summary>Planned work.</summary>
    [JsonStringEnumMemberName("maintenance")] Maintenance,
}
