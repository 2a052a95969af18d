using StatusMonitor.Model;

namespace StatusMonitor.Cli.Histories;

/// <summary>What is recorded of one incident, or one thing that happened to a page as a whole.</summary>
/// <param name="Events">In the order of the log; at least one.</param>
internal sealed record IncidentStory(IReadOnlyList<StatusEvent> Events)
{
    /// <summary>The incident as it stood last; null where it is about the page.</summary>
    public EventIncident? Incident => Events[^1].Incident;

    public StatusEvent Last => Events[^1];

    /// <summary>When it began, by the page's clock where that says so.</summary>
    public DateTimeOffset BeganAt => Incident?.StartedAt ?? Incident?.ScheduledFor ?? Events.Min(HappenedAt);

    /// <summary>An update happened when the page says; an edit, or anything else, when we saw it.</summary>
    public static DateTimeOffset HappenedAt(StatusEvent happened) =>
        (IsUpdate(happened) ? happened.Update?.PublishedAt : null) ?? happened.ObservedAt;

    public static bool IsUpdate(StatusEvent happened) => happened.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate;

    /// <summary>Events by incident, newest incident last; components' changes of state are left out, there are too many.</summary>
    public static IReadOnlyList<IncidentStory> Of(IEnumerable<StatusEvent> events) =>
    [
        .. events.Where(happened => happened.Kind != EventKind.ComponentStatus)
            .GroupBy(happened => (happened.Page.Key, happened.Incident?.Id, OfPage: happened.Incident is null ? happened.Position : default))
            .Select(group => new IncidentStory([.. group]))
            .OrderBy(story => story.BeganAt),
    ];
}
