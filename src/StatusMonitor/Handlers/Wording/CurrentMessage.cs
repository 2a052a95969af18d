using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>What takes the place of a message that told an update, once the update was edited. Pure.</summary>
internal static class CurrentMessage
{
    /// <summary>Whether an event is about an update that was told before, perhaps.</summary>
    public static bool IsEdit(StatusEvent news) => news.Kind is EventKind.IncidentEdited or EventKind.MaintenanceEdited;

    /// <summary>An edited update as it reads now, marked as edited; all else, and what was taken back, as it is told.</summary>
    /// <param name="dispatch">What is to be delivered.</param>
    /// <param name="told">The same as it is told to people who have not read the update: with what changed.</param>
    /// <param name="template">The user's wording of the text, or null for ours.</param>
    public static Message Of(Dispatch dispatch, Message told, ITextTemplate? template)
    {
        var news = dispatch.Event;
        if (!IsEdit(news) || news.Update is not { Withdrawn: false })
            return told;
        var kind = news.Kind == EventKind.IncidentEdited ? EventKind.IncidentUpdate : EventKind.MaintenanceUpdate;
        return Message.Of(dispatch with { Event = news with { Kind = kind } }, template) is { } now ? now with { State = told.State } : told;
    }

    /// <summary>What was sent before of the same update, oldest first: the update itself, and its edits.</summary>
    public static IEnumerable<EarlierDelivery> Earlier(Dispatch dispatch) =>
        dispatch.Event.Update is { Id: var update }
            ? dispatch.Earlier.Where(earlier => earlier.Update == update && earlier.Kind != EventKind.IncidentReminder)
            : [];
}
