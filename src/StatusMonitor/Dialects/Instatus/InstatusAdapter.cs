using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>Turns an entry of the history into an incident or maintenance.</summary>
internal static class InstatusAdapter
{
    public static Incident ToIncident(InstatusEntry entry, string id)
    {
        var content = InstatusContent.Read(entry.Content);
        var isMaintenance = IsMaintenance(entry, content);
        var updates = TimedUpdates.Identify(OldestFirst([.. content.Steps.Select(step => ToUpdate(step, entry, isMaintenance))]));
        var status = updates.Count > 0 ? updates[^1].Status : isMaintenance ? IncidentStatus.Scheduled : IncidentStatus.Investigating;
        return new Incident
        {
            Id = new IncidentId(id),
            Type = isMaintenance ? IncidentType.Maintenance : IncidentType.Incident,
            Name = entry.Title,
            Status = status,
            Impact = isMaintenance ? "maintenance" : "",
            Url = Uri.TryCreate(entry.Link, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? entry.Link : null,
            CreatedAt = updates.Select(update => update.CreatedAt).FirstOrDefault(at => at is not null) ?? entry.Published ?? entry.Updated,
            StartedAt = entry.Published,
            ResolvedAt = IncidentStatus.IsEnd(status) && updates.Count > 0 ? updates[^1].CreatedAt : null,
            ScheduledFor = isMaintenance ? entry.Published : null,
            Updates = updates,
            Components = [.. content.Components.Select(name => new ComponentChange(null, name, null, null))],
        };
    }

    private static bool IsMaintenance(InstatusEntry entry, InstatusContent content) => content.Kind.Length > 0
        ? content.Kind.Equals("Maintenance", StringComparison.OrdinalIgnoreCase)
        : $"{entry.Id} {entry.Link}".Contains("maintenance/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Some feeds begin with the newest step. Where all are of one second nothing tells but that an end comes last.</summary>
    private static IEnumerable<IncidentUpdate> OldestFirst(List<IncidentUpdate> steps)
    {
        var times = steps.Select(step => step.CreatedAt).OfType<DateTimeOffset>().ToList();
        if (times.Count < 2 || times[0] < times[^1]) return steps;
        return times[0] > times[^1] ? Enumerable.Reverse(steps) : steps.OrderBy(step => IncidentStatus.IsEnd(step.Status));
    }

    private static IncidentUpdate ToUpdate(InstatusStep step, InstatusEntry entry, bool isMaintenance)
    {
        var at = InstatusTime.Read(step.Time, entry.Published ?? entry.Updated);
        return new IncidentUpdate
        {
            Id = default,
            Status = isMaintenance ? InstatusWords.MaintenanceStep(step.Word, at >= entry.Published) : InstatusWords.IncidentStep(step.Word),
            Body = step.Text,
            CreatedAt = at,
        };
    }
}
