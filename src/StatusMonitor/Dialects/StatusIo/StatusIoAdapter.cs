using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>Turns incidents and maintenances into the model.</summary>
internal sealed class StatusIoAdapter(StatusIoComponents components)
{
    private readonly HashSet<(IncidentType, string)> _seen = [];

    /// <summary>Adds a list's items; false where one has no id.</summary>
    /// <param name="listed">Takes them.</param>
    /// <param name="list">The page's list.</param>
    /// <param name="type">What it is a list of.</param>
    /// <param name="step">The step that being in this list means, where no message says a later one.</param>
    public bool AddAll(List<Incident> listed, WireValue list, IncidentType type, string step)
    {
        foreach (var item in list.Items)
        {
            if (StatusIoComponents.IdOf(item) is not { } id) return false;
            if (_seen.Add((type, id))) listed.Add(ToIncident(item, id, type, step));
        }

        return true;
    }

    private Incident ToIncident(WireValue item, string id, IncidentType type, string step)
    {
        var updates = StatusIoMessages.Read(item["messages"], type);
        var status = StatusOf(updates, step);
        return new Incident
        {
            Id = new IncidentId(id),
            Type = type,
            Name = item["name"].Text ?? "",
            Status = status,
            Impact = type == IncidentType.Maintenance ? "maintenance" : StatusIoWords.Impact(item["messages"].Items),
            CreatedAt = item["datetime_open"].Instant,
            StartedAt = type == IncidentType.Incident ? item["datetime_open"].Instant : item["datetime_planned_start"].Instant,
            ResolvedAt = IncidentStatus.IsEnd(status) ? updates[^1].CreatedAt : null,
            ScheduledFor = item["datetime_planned_start"].Instant,
            ScheduledUntil = item["datetime_planned_end"].Instant,
            Updates = updates,
            Components = components.TouchedBy(item),
        };
    }

    /// <summary>A maintenance is begun by moving it to another list, with or without a message that says so.</summary>
    private static string StatusOf(IReadOnlyList<IncidentUpdate> updates, string step)
    {
        var last = updates.Count == 0 ? "" : updates[^1].Status;
        return last.Length == 0 || last == IncidentStatus.Scheduled ? step : last;
    }
}
