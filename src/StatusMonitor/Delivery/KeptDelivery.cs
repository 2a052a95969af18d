using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>A delivery kept for later, and what it is about: enough to find what belongs together without reading the log.</summary>
/// <param name="Held">What the log keeps of it.</param>
/// <param name="Page">The event's page.</param>
/// <param name="Incident">Its incident, or null.</param>
/// <param name="IsOpen">Whether it leaves that open.</param>
internal sealed record KeptDelivery(HeldDelivery Held, PageKey Page, IncidentId? Incident, bool IsOpen)
{
    public static KeptDelivery Of(HeldDelivery held, StatusEvent news) => new(held, news.Page.Key, news.Incident?.Id, IncidentBook.IsOpen(news));

    /// <summary>True while it is told as part of another incident only.</summary>
    public bool IsFolded => Held is { Reason: HoldReason.Folded, Due: null };

    /// <summary>Whether it tells of the same incident.</summary>
    public bool IsOf(StatusEvent news) => Incident is { } incident && incident == news.Incident?.Id && Page == news.Page.Key;
}
