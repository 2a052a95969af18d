using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Alertmanager;

/// <summary>
/// Alerts as Alertmanager's API v2 takes them
/// (https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml). Labels are the identity, so only what
/// never changes is one; step, impact, title and text are annotations. Pure.
/// </summary>
internal static class AlertmanagerAlert
{
    /// <summary>Reports of what stands that may be missed before an alert ends by itself.</summary>
    private const int MissedReports = 5;

    /// <summary>For what is told once and not again: a page that cannot be read, a handler that fails.</summary>
    private static readonly TimeSpan LongestStanding = TimeSpan.FromDays(7);

    /// <summary>Labels that users cannot set.</summary>
    public static IReadOnlySet<string> OwnLabels { get; } = new HashSet<string> { "alertname", "page", "incident", "handler" };

    public static ReadOnlyMemory<byte> Body(IReadOnlyList<Alert> alerts, AlertmanagerOptions options, DateTimeOffset now) => JsonBody.WriteList(json =>
    {
        foreach (var alert in alerts)
            Write(json, alert, options, now);
    });

    private static void Write(Utf8JsonWriter json, Alert alert, AlertmanagerOptions options, DateTimeOffset now)
    {
        json.WriteStartObject();
        WriteLabels(json, alert, options.Labels);
        WriteAnnotations(json, alert);
        var (start, end) = Span(alert, options.Refresh.Value, now);
        json.WriteString("startsAt", start.UtcDateTime);
        json.WriteString("endsAt", end.UtcDateTime);
        if (alert.Message.Link is { } link)
            json.WriteString("generatorURL", link.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, Alert alert, IReadOnlyDictionary<string, string> more)
    {
        json.WriteStartObject("labels");
        json.WriteString("alertname", NameOf(alert.Event));
        json.WriteText("page", alert.Event.Page.Key.Value);
        json.WriteText("incident", alert.Incident);
        json.WriteText("handler", alert.Event.Delivery?.Handler);
        foreach (var (name, value) in more)
            json.WriteText(name, value);
        json.WriteEndObject();
    }

    private static void WriteAnnotations(Utf8JsonWriter json, Alert alert)
    {
        json.WriteStartObject("annotations");
        json.WriteText("summary", alert.Message.Headline);
        json.WriteText("description", alert.Message.Text);
        json.WriteText("page_name", alert.Message.Page);
        json.WriteText("name", alert.Message.Title);
        json.WriteText("status", alert.Status);
        json.WriteText("impact", alert.Impact);
        json.WriteText("components", alert.Message.Components);
        json.WriteEndObject();
    }

    /// <summary>A start in the future, or after the end, would be refused with the whole request.</summary>
    private static (DateTimeOffset Start, DateTimeOffset End) Span(Alert alert, TimeSpan refresh, DateTimeOffset now)
    {
        var news = alert.Event;
        var start = Earlier(news.Reading?.Since ?? news.Delivery?.Since ?? news.Incident?.StartedAt ?? news.ObservedAt, now);
        if (alert.Action == AlertAction.Trigger)
            return (start, now + (news.Incident is null ? LongestStanding : refresh * MissedReports));
        var end = Earlier(news.Incident?.ResolvedAt ?? news.ObservedAt, now);
        return (Earlier(start, end), end);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string NameOf(StatusEvent news) => news.Kind switch
    {
        EventKind.PageUnreadable or EventKind.PageReadable => "StatusPageUnreadable",
        EventKind.DeliveryFailing or EventKind.DeliveryRecovered => "StatusMonitorCannotDeliver",
        _ when news.Incident?.Type == IncidentType.Maintenance => "StatusPageMaintenance",
        _ => "StatusPageIncident",
    };
}
