using System.Text.Json.Serialization;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Paging;

/// <summary>How urgent an alert is. Ordered, so that a floor can be set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertSeverity>))]
internal enum AlertSeverity
{
    /// <summary>No impact, or planned work.</summary>
    [JsonStringEnumMemberName("info")] Info,

    /// <summary>Minor, an impact nobody knows, or a page that cannot be read.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>Major, or a handler that fails.</summary>
    [JsonStringEnumMemberName("error")] Error,

    /// <summary>Critical.</summary>
    [JsonStringEnumMemberName("critical")] Critical,
}

/// <summary>Judges events by the impact their page gives. Pure.</summary>
internal static class AlertSeverities
{
    public static AlertSeverity Of(StatusEvent news) => news.Kind switch
    {
        EventKind.PageUnreadable or EventKind.PageReadable => AlertSeverity.Warning,
        EventKind.DeliveryFailing or EventKind.DeliveryRecovered => AlertSeverity.Error,
        _ when news.Incident?.Type == IncidentType.Maintenance => AlertSeverity.Info,
        _ => news.Incident?.Impact switch
        {
            "critical" => AlertSeverity.Critical,
            "major" => AlertSeverity.Error,
            null or "" or "none" or "maintenance" => AlertSeverity.Info,
            _ => AlertSeverity.Warning,
        },
    };
}
