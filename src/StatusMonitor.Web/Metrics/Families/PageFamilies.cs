using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>How pages stand and how fresh that is.</summary>
internal static class PageFamilies
{
    private static readonly (string Word, ShownState State)[] States =
    [
        ("operational", ShownState.Operational), ("degraded", ShownState.Degraded), ("outage", ShownState.Outage),
        ("maintenance", ShownState.Maintenance), ("unreadable", ShownState.Unreadable), ("unknown", ShownState.NotRead),
    ];

    public static IReadOnlyList<MetricFamily> All { get; } =
    [
        Gauge("statusmon_page_info", "", "A watched page: always 1.", page => [new MetricSample(
            1, Label(page), new("name", page.Name), new("dialect", page.Dialect ?? ""), new("category", page.Category ?? ""))]),
        Gauge("statusmon_page_state", "", "How a page stands: 1 for the state it is in, 0 for the others. One that cannot be read is in no other state.", StateOf),
        Gauge("statusmon_page_last_read_timestamp", "seconds", "When a page was last read whole or confirmed unchanged.", page => Instant(page, page.Status?.ReadAt)),
        Gauge("statusmon_page_last_attempt_timestamp", "seconds", "When a page was last asked.", page => Instant(page, page.Status?.TriedAt)),
        Gauge("statusmon_page_unreadable_since_timestamp", "seconds", "Since when a page cannot be read; only while it cannot.", page => Instant(page, page.Status?.FailingSince)),
        Gauge("statusmon_page_interval", "seconds", "Time between readings of a page while nothing happens.", page => [new MetricSample(page.Interval.TotalSeconds, Label(page))]),
        Gauge("statusmon_page_open_incidents", "", "Incidents open on a page by its last good reading.", page => Count(page, page.Status?.OpenIncidents)),
        Gauge("statusmon_page_active_maintenances", "", "Maintenances in progress on a page by its last good reading.", page => Count(page, page.Status?.ActiveMaintenances)),
    ];

    internal static MetricLabel Label(PageReading page) => new("page", page.Key.Value);

    private static IEnumerable<MetricSample> StateOf(PageReading page)
    {
        var now = Dashboard.Framing.States.Of(page.Status);
        return States.Select(known => new MetricSample(known.State == now ? 1 : 0, Label(page), new("state", known.Word)));
    }

    private static IEnumerable<MetricSample> Instant(PageReading page, DateTimeOffset? instant) =>
        instant is { } known ? [new MetricSample(known.ToUnixTimeMilliseconds() / 1000.0, Label(page))] : [];

    private static IEnumerable<MetricSample> Count(PageReading page, int? count) => count is { } known ? [new MetricSample(known, Label(page))] : [];

    private static MetricFamily Gauge(string name, string unit, string help, Func<PageReading, IEnumerable<MetricSample>> samples) =>
        new(name, unit, MetricType.Gauge, help, facts => facts.Pages.SelectMany(samples));
}
