using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.History;
using StatusMonitor.Web.Dashboard.Texts;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>Reads what the timeline shows.</summary>
internal sealed class TimelineReport(WebServices services, HttpContext context)
{
    /// <summary>Incidents drawn; more would be neither quick to read nor to look at.</summary>
    private const int MostIncidents = 1_000;

    /// <summary>Events about pages that could not be read.</summary>
    private const int MostReadings = 5_000;

    /// <summary>The smallest bar's part of the axis: 24 px of its least width, which a finger can hit.</summary>
    private const double SmallestPart = 0.025;

    private readonly Links _links = new(context, services.Options);
    private readonly IReadOnlyList<PageReading> _readings = services.Readings.All;

    public async Task<TimelineModel> ReadAsync(TimelineQuery query, CancellationToken cancellationToken)
    {
        var until = services.Time.GetUtcNow();
        var (from, smallest) = (until - query.Length, query.Length * SmallestPart);
        var pages = PagesOf(query);
        var bars = await BarsAsync(query, pages, from, until, cancellationToken);
        var shown = bars.Take(MostIncidents).ToList();
        return new TimelineModel
        {
            Layout = Frame.Of(context, services, Section.Timeline, "Timeline"),
            Query = query,
            Address = _links.To("/timeline"),
            From = from,
            Until = until,
            Smallest = smallest,
            Rows = Rows(shown, await UnreadableAsync(pages, from, until, cancellationToken), from, until, smallest),
            Marks = Axis.Of(from, until),
            Clusters = Timelines.Clusters.Of(shown.Where(bar => bar.From >= from)),
            List = [.. shown.Skip((query.Sheet - 1) * TimelineModel.SheetLength).Take(TimelineModel.SheetLength)],
            Count = shown.Count,
            IsCut = bars.Count > MostIncidents,
            Pages = [.. _readings.Select(reading => (reading.Key.Value, PageText.Line(reading.Name)))],
            Categories = [.. _readings.Select(reading => reading.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The pages asked for; null for all, also those that are no longer watched.</summary>
    private List<PageKey>? PagesOf(TimelineQuery query)
    {
        if (query.Page.Length == 0 && query.Category.Length == 0) return null;
        if (query.Category.Length == 0) return [new PageKey(query.Page)];
        return [.. _readings.Where(reading => reading.Category == query.Category && (query.Page.Length == 0 || reading.Key.Value == query.Page)).Select(reading => reading.Key)];
    }

    private async Task<List<TimelineBar>> BarsAsync(
        TimelineQuery query, List<PageKey>? pages, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (pages is { Count: 0 }) return [];
        var names = _readings.ToDictionary(reading => reading.Key, reading => PageText.Line(reading.Name));
        var found = await services.Status.FindIncidentsAsync(
            new IncidentQuery
            {
                Pages = pages ?? [],
                Type = query.IncidentType,
                Impacts = query.Impact.Length > 0 ? [query.Impact] : [],
                From = from,
                Until = until,
                Limit = MostIncidents + 1,
            },
            cancellationToken);
        return [.. found.Select(record => TimelineBar.Of(record, names.GetValueOrDefault(record.Page, PageText.Line(record.Page.Value)), _links.Incident(record.Page, record.Incident.Id)))];
    }

    private async Task<Dictionary<PageKey, IReadOnlyList<UnreadableSpan>>> UnreadableAsync(
        List<PageKey>? pages, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (pages is { Count: 0 }) return [];
        var query = new EventQuery { Pages = pages ?? [], Kinds = UnreadableSpans.Kinds, Since = from, Until = until, NewestFirst = true, Limit = MostReadings };
        var events = (await services.Status.FindEventsAsync(query, cancellationToken)).Reverse().ToLookup(news => news.Page.Key);
        return _readings.Where(reading => pages is null || pages.Contains(reading.Key))
            .Select(reading => (reading.Key, Spans: UnreadableSpans.Of(events[reading.Key], reading.Status?.FailingSince, reading.Status?.FailureDetail, from, until)))
            .Where(page => page.Spans.Count > 0)
            .ToDictionary(page => page.Key, page => page.Spans);
    }

    private List<TimelineRow> Rows(
        List<TimelineBar> bars, Dictionary<PageKey, IReadOnlyList<UnreadableSpan>> unreadable, DateTimeOffset from, DateTimeOffset until, TimeSpan smallest)
    {
        var own = bars.ToLookup(bar => bar.Page);
        var names = _readings.ToDictionary(reading => reading.Key, reading => PageText.Line(reading.Name));
        return [.. own.Select(page => page.Key).Union(unreadable.Keys)
            .Select(page =>
            {
                var (packed, lanes) = Lanes.Pack(own[page], from, until, smallest);
                var name = names.GetValueOrDefault(page, PageText.Line(page.Value));
                return new TimelineRow(name, _links.Page(page), packed, Math.Max(1, lanes), unreadable.GetValueOrDefault(page, []));
            })
            // What is open stays on top, then whatever happened last.
            .OrderByDescending(row => row.Bars.Any(bar => bar.Until is null && bar.Type == IncidentType.Incident))
            .ThenByDescending(row => row.Bars.Count > 0 ? row.Bars.Max(bar => bar.From) : DateTimeOffset.MinValue)
            .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
