using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>What an event says happened. New kinds may be added; a handler passes over those it does not know.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventKind>))]
public enum EventKind
{
    /// <summary>An update of an incident never seen before.</summary>
    [JsonStringEnumMemberName("incident.update")] IncidentUpdate,

    /// <summary>A known update's text, status or time changed, or it was withdrawn.</summary>
    [JsonStringEnumMemberName("incident.edited")] IncidentEdited,

    /// <summary>Name, impact, schedule or step changed without a new update, a vanished incident is listed again, or an open one has no update yet.</summary>
    [JsonStringEnumMemberName("incident.changed")] IncidentChanged,

    /// <summary>An open incident is gone from the page. It is not said to be resolved: nobody knows.</summary>
    [JsonStringEnumMemberName("incident.vanished")] IncidentVanished,

    /// <summary>As <see cref="IncidentUpdate"/>, for a maintenance.</summary>
    [JsonStringEnumMemberName("maintenance.update")] MaintenanceUpdate,

    /// <summary>As <see cref="IncidentEdited"/>, for a maintenance.</summary>
    [JsonStringEnumMemberName("maintenance.edited")] MaintenanceEdited,

    /// <summary>As <see cref="IncidentChanged"/>, for a maintenance.</summary>
    [JsonStringEnumMemberName("maintenance.changed")] MaintenanceChanged,

    /// <summary>As <see cref="IncidentVanished"/>, for a maintenance.</summary>
    [JsonStringEnumMemberName("maintenance.vanished")] MaintenanceVanished,

    /// <summary>A component changed state.</summary>
    [JsonStringEnumMemberName("component.status")] ComponentStatus,

    /// <summary>The page could not be read for a while: nothing is known of it, neither good nor bad.</summary>
    [JsonStringEnumMemberName("page.unreadable")] PageUnreadable,

    /// <summary>The page can be read again.</summary>
    [JsonStringEnumMemberName("page.readable")] PageReadable,

    /// <summary>The page redirects to another host for good, or another page answers under its address.</summary>
    [JsonStringEnumMemberName("page.moved")] PageMoved,

    /// <summary>So much happened while nobody watched that some of it has left the page's window.</summary>
    [JsonStringEnumMemberName("page.gap")] PageGap,

    /// <summary>The page reached the state that somebody asked to be told of, once.</summary>
    [JsonStringEnumMemberName("page.condition")] PageCondition,

    /// <summary>An incident or maintenance that a handler was told of is still open, and nothing was said of it for a while.</summary>
    [JsonStringEnumMemberName("incident.reminder")] IncidentReminder,

    /// <summary>A handler has been failing for ten minutes.</summary>
    [JsonStringEnumMemberName("delivery.failing")] DeliveryFailing,

    /// <summary>A handler that was said to fail delivers again.</summary>
    [JsonStringEnumMemberName("delivery.recovered")] DeliveryRecovered,

    /// <summary>A handler gave up on events; they can be replayed.</summary>
    [JsonStringEnumMemberName("delivery.parked")] DeliveryParked,

    /// <summary>Many events told as one.</summary>
    [JsonStringEnumMemberName("delivery.digest")] DeliveryDigest,
}
