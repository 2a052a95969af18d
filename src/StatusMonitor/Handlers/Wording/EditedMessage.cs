using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// An edited update as it stands now, to be put in the place of the message that told it. A withdrawn one stands
/// nowhere any more: that message then says so. Pure.
/// </summary>
internal static class EditedMessage
{
    /// <summary>The message to put in place; null where the event is no edit.</summary>
    /// <param name="dispatch">What is to be delivered.</param>
    /// <param name="template">The user's wording of the text, or null for ours.</param>
    public static Message? Of(Dispatch dispatch, ITextTemplate? template)
    {
        var news = dispatch.Event;
        if (news.Kind is not (EventKind.IncidentEdited or EventKind.MaintenanceEdited) || news.Update is not { } update)
            return null;
        if (update.Withdrawn)
            return Message.Of(dispatch, template);
        var kind = news.Kind == EventKind.IncidentEdited ? EventKind.IncidentUpdate : EventKind.MaintenanceUpdate;
        return Message.Of(dispatch with { Event = news with { Kind = kind } }, template) is { } message
            ? message with { State = message.State.Length > 0 ? $"{message.State} · edited" : "edited" }
            : null;
    }
}
