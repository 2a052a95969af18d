using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>How long things took. Only what both ends are known of, and nothing that would come out negative: pages backdate. Pure.</summary>
internal static class Facts
{
    public static IReadOnlyList<Fact> Of(IncidentRecord record, IReadOnlyList<StatusEvent> events, DateTimeOffset now)
    {
        var steps = Steps(record.Incident);
        var facts = record.Incident.Type == IncidentType.Maintenance ? OfMaintenance(record, steps) : OfIncident(record, steps, now);
        return [.. facts.Append(Seen(events)).OfType<Fact>().Where(fact => fact.Length >= TimeSpan.Zero)];
    }

    private static IEnumerable<Fact?> OfIncident(IncidentRecord record, IReadOnlyList<(string Status, DateTimeOffset At)> steps, DateTimeOffset now)
    {
        // Without a beginning of its own the first update is the beginning, and says nothing of how long that took.
        var began = record.Incident.StartedAt;
        yield return Between("To acknowledge", began, steps.Select(step => (DateTimeOffset?)step.At).FirstOrDefault(), "from its beginning to the first update");
        var start = began ?? record.Incident.CreatedAt ?? steps.Select(step => (DateTimeOffset?)step.At).FirstOrDefault();
        yield return Between("To identify", start, First(steps, IncidentStatus.Identified), "until the cause was said to be known");
        yield return Between("To monitoring", start, First(steps, IncidentStatus.Monitoring), "until it was said to be mended");
        if (record.EndedAt is { } ended && !record.IsGone)
            yield return Between("To resolve", start, ended, "from its beginning to its end");
        if (record.IsOpen)
            yield return Between("Open for", start, now, "since its beginning");
    }

    private static IEnumerable<Fact?> OfMaintenance(IncidentRecord record, IReadOnlyList<(string Status, DateTimeOffset At)> steps)
    {
        var incident = record.Incident;
        var started = First(steps, IncidentStatus.InProgress);
        var ended = record.IsGone ? null : record.EndedAt;
        yield return Between("Announced ahead", steps.Select(step => (DateTimeOffset?)step.At).FirstOrDefault(), incident.ScheduledFor, "from the first word to the planned start");
        yield return Between("Planned for", incident.ScheduledFor, incident.ScheduledUntil, "from planned start to planned end");
        yield return Between("Took", started, ended, "from the start that was told to the end");
        yield return started >= incident.ScheduledFor
            ? Between("Began late by", incident.ScheduledFor, started, "after the planned start")
            : Between("Began early by", started, incident.ScheduledFor, "before the planned start");
        yield return ended >= incident.ScheduledUntil
            ? Between("Ended late by", incident.ScheduledUntil, ended, "after the planned end")
            : Between("Ended early by", ended, incident.ScheduledUntil, "before the planned end");
    }

    /// <summary>History and what was published while we were away say nothing of how quick we are.</summary>
    private static Fact? Seen(IReadOnlyList<StatusEvent> events)
    {
        var delays = events
            .Where(news => news is { Silent: false, Late: false, Kind: EventKind.IncidentUpdate or EventKind.MaintenanceUpdate, Update.PublishedAt: not null })
            .Select(news => news.ObservedAt - news.Update!.PublishedAt!.Value).Where(delay => delay >= TimeSpan.Zero).Order().ToList();
        if (delays.Count == 0) return null;
        var middle = delays[delays.Count / 2];
        return new Fact("Published → seen", middle, delays.Count == 1
            ? "of the one update we saw appear"
            : $"the middle of {delays.Count} updates; at most {Words.Length(delays[^1])}");
    }

    private static Fact? Between(string name, DateTimeOffset? from, DateTimeOffset? until, string note) =>
        from is { } start && until is { } end ? new Fact(name, end - start, note) : null;

    private static DateTimeOffset? First(IReadOnlyList<(string Status, DateTimeOffset At)> steps, string status) =>
        steps.Where(step => step.Status == status).Select(step => (DateTimeOffset?)step.At).FirstOrDefault();

    private static IReadOnlyList<(string Status, DateTimeOffset At)> Steps(KnownIncident incident) =>
        [.. incident.Updates.Where(update => !update.Withdrawn)
            .Select(update => (update.Status, At: update.DisplayAt ?? update.CreatedAt)).Where(step => step.At is not null)
            .Select(step => (step.Status, step.At!.Value)).OrderBy(step => step.Item2)];
}
