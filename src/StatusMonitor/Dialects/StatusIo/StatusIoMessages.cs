using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>The messages of an incident. The published examples give them no id; where a page does, it is used.</summary>
internal static class StatusIoMessages
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<IncidentUpdate> Read(WireValue list, IncidentType type)
    {
        var updates = list.Items.Where(message => message.IsObject).Select(message => ToUpdate(message, type)).ToList();
        return updates.TrueForAll(update => update.Id.Value is { Length: > 0 })
            ? [.. updates.DistinctBy(update => update.Id).OrderBy(update => update.CreatedAt ?? DateTimeOffset.MinValue)]
            : TimedUpdates.Identify(updates);
    }

    private static IncidentUpdate ToUpdate(WireValue message, IncidentType type) => new()
    {
        Id = new UpdateId(StatusIoComponents.IdOf(message) ?? ""),
        Status = type == IncidentType.Incident ? StatusIoWords.IncidentStep(message["state"]) : StatusIoWords.MaintenanceStep(message["state"]),
        Body = message["details"].Text ?? "",
        CreatedAt = message["datetime"].Instant,
    };
}
