using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Paging;

/// <summary>
/// Decides what an event means for a pager. The incident's own step decides, not the update's: of three updates read
/// at once the first is news of something that is over already, and nobody is to be woken for that. Pure.
/// </summary>
/// <param name="Maintenances">Whether planned work opens alerts, from its start to its end.</param>
/// <param name="Vanished">What becomes of an alert whose incident is gone from the page.</param>
internal sealed record AlertRules(bool Maintenances, VanishedRule Vanished)
{
    /// <summary>The receipt of a delivery that left an alert open begins with it.</summary>
    public const string Triggered = "trigger";

    /// <summary>The receipt of a delivery that ended one.</summary>
    public const string Resolved = "resolve";

    /// <summary>The alert, or null where the pager is not to hear of it.</summary>
    public Alert? Of(Dispatch dispatch, ITextTemplate? template)
    {
        var news = dispatch.Event;
        var open = OpenOf(dispatch);

        // A pager reminds by itself.
        if (news.Kind == EventKind.IncidentReminder || ActionOf(news, open is not null) is not { } action
            || Message.Of(dispatch, template) is not { } message)
            return null;
        return new Alert
        {
            Action = action,
            Key = AlertKey.Of(news),
            Open = open,
            Severity = AlertSeverities.Of(news),
            Message = message,
            Event = news,
        };
    }

    /// <summary>What the newest event of an incident says of its alert, whatever was sent before; for pagers that are told again and again.</summary>
    public Alert? Standing(StatusEvent newest, ITextTemplate? template) =>
        ActionOf(newest, isOpen: true) is { } action && Message.Of(new Dispatch(newest), template) is { } message
            ? new Alert { Action = action, Key = AlertKey.Of(newest), Severity = AlertSeverities.Of(newest), Message = message, Event = newest }
            : null;

    private AlertAction? ActionOf(StatusEvent news, bool isOpen) => news.Kind switch
    {
        EventKind.PageUnreadable or EventKind.DeliveryFailing => AlertAction.Trigger,
        EventKind.PageReadable or EventKind.DeliveryRecovered => AlertAction.Resolve,
        EventKind.IncidentUpdate or EventKind.IncidentEdited or EventKind.IncidentChanged or EventKind.IncidentVanished
            or EventKind.MaintenanceUpdate or EventKind.MaintenanceEdited or EventKind.MaintenanceChanged
            or EventKind.MaintenanceVanished or EventKind.IncidentReminder => OfIncident(news, isOpen),
        _ => null,
    };

    private AlertAction? OfIncident(StatusEvent news, bool isOpen)
    {
        if (news.Incident is not { } incident || (incident.Type == IncidentType.Maintenance && !Maintenances))
            return null;
        if (IsGone(news.Kind))
            return !isOpen ? null : Vanished == VanishedRule.Resolve ? AlertAction.Resolve : AlertAction.Trigger;

        // Planned work that has not begun is no reason to wake anybody.
        if (!IncidentStatus.IsOpen(incident.Status) || incident.Status == IncidentStatus.Scheduled)
            return isOpen ? AlertAction.Resolve : null;
        return AlertAction.Trigger;
    }

    private static bool IsGone(EventKind kind) => kind is EventKind.IncidentVanished or EventKind.MaintenanceVanished;

    private static string? OpenOf(Dispatch dispatch) =>
        dispatch.Earlier.LastOrDefault(earlier => earlier.Receipt is not null)?.Receipt is { } receipt
        && receipt.StartsWith(Triggered, StringComparison.Ordinal)
            ? receipt
            : null;
}
