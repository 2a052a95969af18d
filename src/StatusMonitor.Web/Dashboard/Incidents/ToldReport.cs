using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Deliveries;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>Who was told of an incident, when, and how long after we saw it. Pure.</summary>
internal static class ToldReport
{
    /// <param name="told">What was told, in order.</param>
    /// <param name="cursors">How far all handlers are.</param>
    /// <param name="events">The incident's events.</param>
    /// <returns>By the name of the handler; those with nothing told and nothing before them are left out.</returns>
    public static IReadOnlyList<ToldHandler> Of(
        IReadOnlyList<(string Handler, ToldDelivery Told)> told, IReadOnlyList<DeliveryCursor> cursors, IReadOnlyList<StatusEvent> events)
    {
        var seen = events.ToDictionary(news => news.Position, news => news.ObservedAt);
        var steps = told.ToLookup(one => one.Handler, one => StepOf(one.Told, seen), StringComparer.Ordinal);
        var behind = cursors.ToDictionary(cursor => cursor.Handler, cursor => events.Count(news => !news.Silent && news.Position > cursor.Position), StringComparer.Ordinal);
        return [.. steps.Select(handler => handler.Key).Union(behind.Where(one => one.Value > 0).Select(one => one.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(handler => new ToldHandler(PageText.Line(handler), [.. steps[handler]], behind.GetValueOrDefault(handler)))];
    }

    private static ToldStep StepOf(ToldDelivery told, Dictionary<EventPosition, DateTimeOffset> seen)
    {
        var delivery = told.Delivery;
        TimeSpan? delay = seen.TryGetValue(delivery.Position, out var at) && delivery.At >= at ? delivery.At - at : null;
        return new ToldStep(OpenDeliveries.Step(delivery.Kind, delivery.Status), delivery.At, delay);
    }
}
