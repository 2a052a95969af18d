using System.Reflection;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>The log, the queues and what is open.</summary>
internal static class ServiceFamilies
{
    private static readonly string[] Impacts = ["none", "minor", "major", "critical", "maintenance"];

    private static readonly string Version =
        typeof(ServiceFamilies).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static IReadOnlyList<MetricFamily> All { get; } =
    [
        new("statusmon_build_info", "", MetricType.Gauge, "What runs: always 1.", _ => [new MetricSample(1, new MetricLabel("version", Version))]),
        new("statusmon_events", "", MetricType.Counter, "Events in the log.", facts => [new MetricSample(facts.End.Value)]),
        new("statusmon_incidents_open", "", MetricType.Gauge, "Incidents and maintenances that have not ended, of all watched pages, by impact; a word nobody knows is other.", Open),
        new("statusmon_web_streams", "", MetricType.Gauge, "Answers that are open now: events are streams of the interface, live are views that are kept up to date.", Streams),
        Handler("statusmon_handler_pending_events", "Events in the log that a handler has yet to pass.", handler => handler.Behind),
        Handler("statusmon_handler_held_deliveries", "Deliveries of a handler that are kept for later.", handler => handler.Held),
        Handler("statusmon_handler_parked_deliveries", "Deliveries a handler gave up on and that can be replayed.", handler => handler.Parked),
        Handler("statusmon_handler_failed_attempts", "Attempts in a row that failed of the event a handler tries now; 0 while nothing fails.", handler => handler.Failures),
    ];

    private static IEnumerable<MetricSample> Open(MetricFacts facts)
    {
        var counts = facts.Open.CountBy(record => (record.Incident.Type, Word(record))).ToDictionary();
        return from type in (IncidentType[])[IncidentType.Incident, IncidentType.Maintenance]
               from impact in (string[])[.. Impacts, "other"]
               select new MetricSample(
                   counts.GetValueOrDefault((type, impact)),
                   new("type", type == IncidentType.Incident ? "incident" : "maintenance"), new("impact", impact));
    }

    private static IEnumerable<MetricSample> Streams(MetricFacts facts) =>
        [new MetricSample(facts.EventStreams, new MetricLabel("kind", "events")), new MetricSample(facts.LiveViews, new MetricLabel("kind", "live"))];

    private static string Word(IncidentRecord record) => Impacts.Contains(record.Incident.Impact) ? record.Incident.Impact : "other";

    private static MetricFamily Handler(string name, string help, Func<HandlerFacts, double> value) =>
        new(name, "", MetricType.Gauge, help, facts => facts.Handlers.Select(handler => new MetricSample(value(handler), new MetricLabel("handler", handler.Name))));
}
