using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>How long it took from publication to us, and from us to the receivers. Pure.</summary>
internal static class Delays
{
    /// <summary>
    /// Of news alone: history, what is older than our first reading, what we missed while away, and what the page dates into the
    /// future or past tell nothing of our speed.
    /// </summary>
    public static DelayModel Seen(IEnumerable<StatusEvent> events, DateTimeOffset? firstReadAt) => Of("Published → seen", events
        .Where(news => news is { Silent: false, Late: false, Kind: EventKind.IncidentUpdate or EventKind.MaintenanceUpdate })
        .Where(news => news.Update?.PublishedAt <= news.ObservedAt && news.Update?.PublishedAt >= firstReadAt)
        .Select(news => news.ObservedAt - news.Update!.PublishedAt!.Value));

    public static DelayModel Delivered(IReadOnlyList<StatusEvent> events, IEnumerable<ToldDelivery> told)
    {
        var seen = events.ToDictionary(news => news.Position, news => news.ObservedAt);
        return Of("Seen → delivered", told.Where(one => seen.ContainsKey(one.Delivery.Position)).Select(one => one.Delivery.At - seen[one.Delivery.Position])
            .Where(delay => delay >= TimeSpan.Zero));
    }

    private static DelayModel Of(string name, IEnumerable<TimeSpan> delays)
    {
        var ordered = delays.Order().ToList();
        return ordered.Count == 0 ? new DelayModel(name, null, null, 0) : new DelayModel(name, At(ordered, 0.5), At(ordered, 0.95), ordered.Count);
    }

    /// <summary>The nearest rank: a delay that really was, none made up between two.</summary>
    private static TimeSpan At(List<TimeSpan> ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Count) - 1];
}
