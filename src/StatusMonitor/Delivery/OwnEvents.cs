using System.Text.Json;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>
/// Events about the telling itself. Like all others they are stored before they are delivered, and their ids are made of
/// what they are about, so that a restart makes none twice. Pure.
/// </summary>
internal static class OwnEvents
{
    /// <summary>The page of events that are about no page.</summary>
    public static EventPage Page { get; } = new(new PageKey("statusmon"), "Status Monitor", "");

    public static StatusEvent Reminder(string handler, StandingIncident standing, DateTimeOffset now)
    {
        var newest = standing.Newest;
        return new StatusEvent
        {
            Id = EventIds.Of(newest.Page.Key, EventKind.IncidentReminder, handler, newest.Incident!.Id.Value, EventIds.Instant(standing.ToldAt)),
            Kind = EventKind.IncidentReminder,
            ObservedAt = now,
            Page = newest.Page,
            Incident = newest.Incident,
            Update = newest.Update,
            Components = newest.Components,
            To = [handler],
        };
    }

    public static StatusEvent Failing(DeliveryWait wait, DateTimeOffset now) =>
        Trouble(EventKind.DeliveryFailing, wait.Handler, EventIds.Instant(wait.Since), now) with
        {
            Delivery = new EventDelivery(wait.Handler, Word(wait.Reason), wait.Detail, wait.Since, wait.Failures),
        };

    public static StatusEvent Recovered(DeliveryWait wait, DateTimeOffset now) =>
        Trouble(EventKind.DeliveryRecovered, wait.Handler, EventIds.Instant(wait.Since), now) with
        {
            Delivery = new EventDelivery(wait.Handler, null, null, wait.Since, wait.Failures),
        };

    /// <param name="parked">The newest of them.</param>
    /// <param name="count">How many since this was last said.</param>
    /// <param name="since">When the first of them was parked.</param>
    /// <param name="now">The present.</param>
    public static StatusEvent Parked(ParkedDelivery parked, long count, DateTimeOffset since, DateTimeOffset now) =>
        Trouble(EventKind.DeliveryParked, parked.Handler, $"{parked.Position}\0{EventIds.Instant(parked.ParkedAt)}", now) with
        {
            Delivery = new EventDelivery(parked.Handler, Word(parked.Reason), parked.Detail, since, count),
        };

    public static StatusEvent Digest(string handler, EventDigest digest, DateTimeOffset now) =>
        Trouble(EventKind.DeliveryDigest, handler, $"{digest.From}\0{digest.Until}", now) with { Digest = digest, To = [handler] };

    private static StatusEvent Trouble(EventKind kind, string handler, string what, DateTimeOffset now) => new()
    {
        Id = EventIds.Of(Page.Key, kind, handler, what),
        Kind = kind,
        ObservedAt = now,
        Page = Page,
    };

    private static string Word(DeliveryFailure reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());
}
