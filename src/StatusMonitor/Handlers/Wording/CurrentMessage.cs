using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// What takes the place of a message that told an update, once the update was edited. A withdrawn one stands nowhere
/// any more: that message then says so. Pure.
/// </summary>
internal static class CurrentMessage
{
    /// <summary>An edited update as it reads now, marked as edited; all else, and what was taken back, as it is told.</summary>
    /// <param name="dispatch">What is to be delivered.</param>
    /// <param name="told">The same as it is told to people who have not read the update: with what changed.</param>
    /// <param name="template">The user's wording of the text, or null for ours.</param>
    public static Message Of(Dispatch dispatch, Message told, ITextTemplate? template)
    {
        var news = dispatch.Event;
        if (news.Kind is not (EventKind.IncidentEdited or EventKind.MaintenanceEdited) || news.Update is not { Withdrawn: false })
            return told;
        var kind = news.Kind == EventKind.IncidentEdited ? EventKind.IncidentUpdate : EventKind.MaintenanceUpdate;
        return Message.Of(dispatch with { Event = news with { Kind = kind } }, template) is { } now ? now with { State = told.State } : told;
    }
}
