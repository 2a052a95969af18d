using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>An incident that is known: its new updates, edits, withdrawals, and changes of its own facts.</summary>
internal static class IncidentDiff
{
    public static void Diff(KnownIncident known, Incident incident, DiffBuilder changes)
    {
        var touched = changes.Attribution.Note(incident, known.Touched);
        var isOlderCopy = PageTime.IsBefore(incident.UpdatedAt, known.UpdatedAt);
        var before = isOlderCopy ? null : Difference(known, incident);
        var updates = new UpdateDiff(incident, changes, known.Updates);
        updates.Compare(known.Updates, isOlderCopy);
        if (updates.NewEvents.Count > 0) updates.Attach(before);
        var revision = before is null ? known.Revision : known.Revision + 1;
        if (before is not null && updates.NewEvents.Count == 0) changes.Add(EventFactory.Changed(incident, before, revision, changes));
        updates.Flush();
        var end = updates.NewEvents.Count > 0 || !incident.IsOpen ? Handover.EndOf(known, changes.Identity, changes.Context) : null;
        if (end is not null) changes.Add(end);
        Remember(known, known with { Touched = touched, Carries = end is null ? known.Carries : null }, incident, updates, revision, isOlderCopy, changes);
    }

    private static void Remember(
        KnownIncident known, KnownIncident now, Incident incident, UpdateDiff updates, int revision, bool isOlderCopy, DiffBuilder changes)
    {
        var renewed = isOlderCopy ? now with { Misses = 0, MissedAt = null } : Knowledge.Renewed(now, incident);
        if (updates.HasChanged) renewed = renewed with { Updates = updates.Known };
        if (revision != known.Revision) renewed = renewed with { Revision = revision };
        if (renewed != known) changes.Know(renewed);
    }

    private static EventBefore? Difference(KnownIncident known, Incident incident)
    {
        var before = new EventBefore
        {
            Name = known.Name == incident.Name ? null : known.Name,
            Impact = known.Impact == incident.Impact ? null : known.Impact,
            ScheduledFor = known.ScheduledFor is { } start && Moved(start, incident.ScheduledFor) ? start : null,
            ScheduledUntil = known.ScheduledUntil is { } end && Moved(end, incident.ScheduledUntil) ? end : null,
            Vanished = known.Vanished,
            Status = StatusBefore(known, incident),
        };
        return before == new EventBefore() ? null : before;
    }

    private static bool Moved(DateTimeOffset before, DateTimeOffset? now) =>
        now is { } instant && UpdateContent.Seconds(before) != UpdateContent.Seconds(instant);

    /// <summary>A step that no update explains, as when a postmortem is taken back.</summary>
    private static string? StatusBefore(KnownIncident known, Incident incident) =>
        known.Status == incident.Status
        || incident.Updates.Any(update => update.Status == incident.Status && !known.Updates.Any(old => old.Id == update.Id && old.Status == update.Status))
            ? null
            : known.Status;
}
