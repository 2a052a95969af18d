using StatusMonitor.Model;

namespace StatusMonitor.Handlers;

/// <summary>Finds the receiver's messages to answer, or to put something in the place of. Pure.</summary>
internal static class EarlierReceipts
{
    /// <summary>The message that told of the incident first, or null.</summary>
    public static string? FirstReceipt(this Dispatch dispatch) =>
        dispatch.Earlier.FirstOrDefault(earlier => earlier.Receipt is { Length: > 0 })?.Receipt;

    /// <summary>The message that told of it last, or null.</summary>
    public static string? LastReceipt(this Dispatch dispatch) =>
        dispatch.Earlier.LastOrDefault(earlier => earlier.Receipt is { Length: > 0 })?.Receipt;

    /// <summary>The message that tells the update which the event says was edited, or null.</summary>
    public static string? EditedReceipt(this Dispatch dispatch) =>
        dispatch.EarlierOfEdited().LastOrDefault(earlier => earlier.Receipt is { Length: > 0 })?.Receipt;

    /// <summary>What was sent before of the update which the event says was edited: itself and its edits, oldest first.</summary>
    public static IEnumerable<EarlierDelivery> EarlierOfEdited(this Dispatch dispatch) =>
        dispatch.Event is { Kind: EventKind.IncidentEdited or EventKind.MaintenanceEdited, Update.Id: var update }
            ? dispatch.Earlier.Where(earlier => earlier.Update == update && Tells(earlier.Kind))
            : [];

    /// <summary>A reminder names an update too, but is about the time that went by.</summary>
    private static bool Tells(EventKind kind) =>
        kind is EventKind.IncidentUpdate or EventKind.IncidentEdited or EventKind.MaintenanceUpdate or EventKind.MaintenanceEdited;
}
