using Microsoft.AspNetCore.Http;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.Live;
using StatusMonitor.Web.Dashboard.Texts;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>Reads how deliveries stand.</summary>
internal sealed class DeliveriesReport(WebServices services, HttpContext context)
{
    /// <summary>Deliveries listed of one handler; the counts are of all.</summary>
    private const int MostListed = 30;

    /// <summary>What was told lately, at most.</summary>
    private const int MostTold = 50;

    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    private readonly Links _links = new(context, services.Options);
    private readonly Dictionary<EventPosition, StatusEvent?> _read = [];

    public async Task<DeliveriesModel> ReadAsync(SilenceDraft draft, CancellationToken cancellationToken)
    {
        var now = services.Time.GetUtcNow();
        var mark = await DeliveryMark.OfAsync(services, cancellationToken);
        return new DeliveriesModel
        {
            Layout = Frame.Of(context, services, Section.Deliveries, "Deliveries") with { Deliveries = mark },
            Done = Outcome.Of(context),
            End = services.Events.End.Value,
            Handlers = await HandlersAsync(now, cancellationToken),
            Told = await ToldAsync(now - Lately, cancellationToken),
            Silences = SilenceLines.Of(await services.Orders.ReadSilencesAsync(cancellationToken), now),
            Replay = ReplayForms.For(context, _links, "/deliveries"),
            AddAddress = _links.To(DeliveryEndpoints.SilencePath),
            EndAddress = _links.To(DeliveryEndpoints.EndPath),
            Draft = draft,
            Pages = [.. services.Readings.All.Select(reading => reading.Key.Value)],
        };
    }

    private async Task<IReadOnlyList<HandlerModel>> HandlersAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waits = await services.Deliveries.ReadWaitsAsync(cancellationToken);
        var held = (await services.Deliveries.ReadHeldAsync(cancellationToken)).ToLookup(one => one.Handler, StringComparer.Ordinal);
        var parked = (await services.Deliveries.ReadParkedAsync(cancellationToken)).ToLookup(one => one.Handler, StringComparer.Ordinal);
        List<HandlerModel> handlers = [];
        foreach (var cursor in await services.Deliveries.ReadCursorsAsync(cancellationToken))
        {
            var retrying = waits.Where(wait => wait.Handler == cursor.Handler).Select(OpenDeliveries.Of).ToList();
            var open = retrying.Concat(held[cursor.Handler].Select(one => OpenDeliveries.Of(one, now))).Concat(parked[cursor.Handler].Reverse().Select(OpenDeliveries.Of));
            handlers.Add(new HandlerModel
            {
                Name = PageText.Line(cursor.Handler),
                Position = cursor.Position.Value,
                Behind = Math.Max(0, services.Events.End.Value - cursor.Position.Value),
                IsSending = cursor.Sending is not null,
                Open = await WithEventsAsync(open.Take(MostListed), cancellationToken),
                Retrying = retrying.Count,
                Held = held[cursor.Handler].Count(),
                Parked = parked[cursor.Handler].Count(),
            });
        }

        return [.. handlers.OrderByDescending(handler => handler.Retrying).ThenByDescending(handler => handler.Parked > 0).ThenBy(handler => handler.Name, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<OpenDelivery>> WithEventsAsync(IEnumerable<OpenDelivery> deliveries, CancellationToken cancellationToken)
    {
        List<OpenDelivery> read = [];
        foreach (var delivery in deliveries)
            read.Add(delivery.With(await EventAsync(delivery.Position, cancellationToken), _links));
        return read;
    }

    private async Task<IReadOnlyList<ToldLine>> ToldAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<ToldLine> lines = [];
        foreach (var (handler, told) in (await services.Deliveries.ReadToldAsync(since, MostTold, cancellationToken)).Reverse())
            lines.Add(LineOf(handler, told.Page, told.Incident, told.Delivery, await EventAsync(told.Delivery.Position, cancellationToken)));
        return lines;
    }

    private ToldLine LineOf(string handler, PageKey page, IncidentId incident, EarlierDelivery delivery, StatusEvent? news) => new(
        PageText.Line(handler), delivery.At, news is null ? "" : OpenDeliveries.Said(news), _links.Incident(page, incident),
        news is not null && delivery.At >= news.ObservedAt ? delivery.At - news.ObservedAt : null);

    /// <summary>An event is told to several handlers and read once.</summary>
    private async ValueTask<StatusEvent?> EventAsync(EventPosition position, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(position, out var known)) return known;
        var found = await services.Events.ReadAsync(new EventPosition(position.Value - 1), 1, cancellationToken);
        return _read[position] = found.Count > 0 && found[0].Position == position ? found[0] : null;
    }
}
