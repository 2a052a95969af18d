using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.History;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>All that is read for the view of a page, each question bounded.</summary>
internal sealed record PageFacts
{
    private const int MostChanges = 20_000;
    private const int MostIncidents = 500;
    private const int MostNews = 200;
    private const int MostTold = 1000;
    private static readonly EventKind[] History = [EventKind.ComponentStatus, EventKind.PageUnreadable, EventKind.PageReadable];
    private static readonly EventKind[] Updates = [EventKind.IncidentUpdate, EventKind.MaintenanceUpdate];

    public required PageKey Key { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required PageReading? Reading { get; init; }

    public required PageState? Stored { get; init; }

    public required IReadOnlyList<KnownComponent> Components { get; init; }

    /// <summary>Whatever was open in the days that are shown, or is to come.</summary>
    public required IReadOnlyList<IncidentRecord> Incidents { get; init; }

    /// <summary>Changes of components and of whether the page could be read, in the order of the log.</summary>
    public required IReadOnlyList<StatusEvent> Changes { get; init; }

    /// <summary>The newest updates, newest first.</summary>
    public required IReadOnlyList<StatusEvent> News { get; init; }

    public required IReadOnlyList<ToldDelivery> Told { get; init; }

    /// <summary>Reads them, or null where the page is neither watched nor known.</summary>
    public static async Task<PageFacts?> ReadAsync(WebServices services, PageKey key, CancellationToken cancellationToken)
    {
        var (now, status) = (services.Time.GetUtcNow(), services.Status);
        var reading = services.Readings.Find(key);
        var stored = (await status.ReadPagesAsync(cancellationToken)).FirstOrDefault(page => page.Key == key);
        if (reading is null && stored is null) return null;
        var from = HistoryDays.BeginningOf(HistoryDays.FirstDay(now));
        var changes = new EventQuery { Pages = [key], Kinds = History, Since = from, NewestFirst = true, Limit = MostChanges };
        var news = new EventQuery { Pages = [key], Kinds = Updates, NewestFirst = true, WithSilent = false, Limit = MostNews };
        return new PageFacts
        {
            Key = key,
            Now = now,
            Reading = reading,
            Stored = stored,
            Components = (await status.ReadComponentsAsync([key], cancellationToken)).GetValueOrDefault(key) ?? [],
            Incidents = await status.FindIncidentsAsync(new IncidentQuery { Pages = [key], From = from, Limit = MostIncidents }, cancellationToken),
            Changes = [.. (await status.FindEventsAsync(changes, cancellationToken)).Reverse()],
            News = await status.FindEventsAsync(news, cancellationToken),
            Told = [.. (await services.Deliveries.ReadToldAsync(from, MostTold, cancellationToken)).Select(one => one.Told).Where(told => told.Page == key)],
        };
    }
}
