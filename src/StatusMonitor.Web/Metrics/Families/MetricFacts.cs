using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>What the metrics are computed from, asked for once for all of them. Immutable.</summary>
internal sealed record MetricFacts
{
    /// <summary>Open incidents and maintenances that are looked at.</summary>
    private const int MostIncidents = 5_000;

    public required IReadOnlyList<PageReading> Pages { get; init; }

    public required IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>> Components { get; init; }

    public required IReadOnlyList<IncidentRecord> Open { get; init; }

    public required EventPosition End { get; init; }

    public required IReadOnlyList<HandlerFacts> Handlers { get; init; }

    public required int EventStreams { get; init; }

    public required int LiveViews { get; init; }

    public static async ValueTask<MetricFacts> GatherAsync(WebServices services, CancellationToken cancellationToken)
    {
        var pages = services.Readings.All;
        var watched = pages.Select(page => page.Key).ToHashSet();
        var query = new IncidentQuery { IsOpen = true, Limit = MostIncidents };
        var open = await services.Status.FindIncidentsAsync(query, cancellationToken);
        return new MetricFacts
        {
            Pages = pages,
            Components = await services.Status.ReadComponentsAsync([], cancellationToken),
            Open = [.. open.Where(record => watched.Contains(record.Page))],
            End = services.Events.End,
            EventStreams = services.EventStreams.Open,
            LiveViews = services.LiveViews.Open,
            Handlers = await HandlerFacts.GatherAsync(services, cancellationToken),
        };
    }
}
