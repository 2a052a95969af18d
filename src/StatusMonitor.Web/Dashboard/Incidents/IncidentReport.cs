using Microsoft.AspNetCore.Http;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Deliveries;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.History;
using StatusMonitor.Web.Dashboard.Live;
using StatusMonitor.Web.Dashboard.Texts;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>Reads all that is known of one incident.</summary>
internal sealed class IncidentReport(WebServices services, HttpContext context)
{
    /// <summary>Events read of one incident; the longest real ones have some 80.</summary>
    private const int MostEvents = 1_000;

    private readonly Links _links = new(context, services.Options);

    public async Task<IncidentModel> ReadAsync(IncidentRecord record, CancellationToken cancellationToken)
    {
        var now = services.Time.GetUtcNow();
        var mark = await DeliveryMark.OfAsync(services, cancellationToken);
        var (known, began, ended) = (record.Incident, record.BeganAt, record.EndedAt ?? now);
        var events = await OwnEventsAsync(record, cancellationToken);
        var readings = await BetweenAsync(record.Page, UnreadableSpans.Kinds, began, ended, cancellationToken);
        var components = await BetweenAsync(record.Page, [EventKind.ComponentStatus], began, ended, cancellationToken);
        var told = await services.Status.ReadToldOfAsync(record.Page, known.Id, cancellationToken);
        var status = services.Readings.Find(record.Page)?.Status;
        var failing = record.IsOpen ? status : null;
        var name = PageText.Line(known.Name);
        return new IncidentModel
        {
            Layout = Frame.Of(context, services, Section.None, name) with { Deliveries = mark },
            Done = Outcome.Of(context),
            PageName = PageText.Line(PageName(record.Page, events)),
            PageAddress = _links.Page(record.Page),
            Name = name,
            IsMaintenance = known.Type == IncidentType.Maintenance,
            Impact = PageText.Line(known.Impact),
            Status = PageText.Line(known.Status),
            IsOpen = record.IsOpen,
            IsVanished = known.Vanished,
            IsLeftBehind = record.IsLeftBehind,
            BeganAt = began == DateTimeOffset.UnixEpoch ? null : began,
            EndedAt = record.EndedAt,
            ScheduledFor = known.ScheduledFor,
            ScheduledUntil = known.ScheduledUntil,
            Unreadable = status is { Failure: not null } ? PageText.Line(status.FailureDetail) : null,
            UnreadableSince = status?.FailingSince,
            Source = known.Url,
            Api = _links.To($"/api/v1/pages/{Uri.EscapeDataString(record.Page.Value)}/incidents/{Uri.EscapeDataString(known.Id.Value)}"),
            Feed = _links.To($"/pages/{Uri.EscapeDataString(record.Page.Value)}/feed.atom"),
            Facts = Incidents.Facts.Of(record, events, now),
            Story = Incidents.Story.Of(record, events, readings),
            IsCut = events.Count == MostEvents,
            Chart = ChartOf(known, events, components, began, ended) is { } chart
                ? chart with { Unreadable = UnreadableSpans.Of(readings, failing?.FailingSince, failing?.FailureDetail, chart.From, chart.Until) }
                : null,
            Told = ToldReport.Of(told, await services.Deliveries.ReadCursorsAsync(cancellationToken), events),
            Open = await OpenAsync(events, now, cancellationToken),
            Replay = ReplayForms.For(context, _links, Links.PathOf(record.Page, known.Id)),
        };
    }

    private async Task<IReadOnlyList<StatusEvent>> OwnEventsAsync(IncidentRecord record, CancellationToken cancellationToken)
    {
        // The newest ones: of an endless incident its beginning can be missed most easily.
        var query = new EventQuery { Pages = [record.Page], Incident = record.Incident.Id, NewestFirst = true, Limit = MostEvents };
        return [.. (await services.Status.FindEventsAsync(query, cancellationToken)).Reverse()];
    }

    private ValueTask<IReadOnlyList<StatusEvent>> BetweenAsync(
        PageKey page, IReadOnlyCollection<EventKind> kinds, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        services.Status.FindEventsAsync(new EventQuery { Pages = [page], Kinds = kinds, Since = from, Until = until, Limit = MostEvents }, cancellationToken);

    private static ComponentChart? ChartOf(
        KnownIncident known, IReadOnlyList<StatusEvent> events, IReadOnlyList<StatusEvent> changes, DateTimeOffset began, DateTimeOffset ended)
    {
        var updates = known.Updates.Select(update => update.DisplayAt ?? update.CreatedAt).OfType<DateTimeOffset>();
        return AffectedComponents.Of(events, changes, began, ended) is { } chart
            ? chart with { Updates = [.. updates.Where(at => at >= chart.From && at <= chart.Until).Order()] }
            : null;
    }

    private async Task<IReadOnlyList<OpenDelivery>> OpenAsync(IReadOnlyList<StatusEvent> events, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var own = events.ToDictionary(news => news.Position);
        var waits = await services.Deliveries.ReadWaitsAsync(cancellationToken);
        var held = await services.Deliveries.ReadHeldAsync(cancellationToken);
        var parked = await services.Deliveries.ReadParkedAsync(cancellationToken);
        return [.. waits.Select(OpenDeliveries.Of).Concat(held.Select(one => OpenDeliveries.Of(one, now))).Concat(parked.Select(OpenDeliveries.Of))
            .Where(delivery => own.ContainsKey(delivery.Position))
            .Select(delivery => delivery.With(own[delivery.Position], _links))];
    }

    private string PageName(PageKey page, IReadOnlyList<StatusEvent> events) =>
        services.Readings.Find(page)?.Name ?? (events.Count > 0 ? events[^1].Page.Name : page.Value);
}
