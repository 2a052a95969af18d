using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// Counts in how many accepted readings an open incident was missing while an older one was still listed, or from a list
/// of all that is current.
/// Absence is not resolution; it is only, after long enough, worth asking about.
/// </summary>
internal static class Absence
{
    private static readonly TimeSpan BetweenMisses = TimeSpan.FromMinutes(1);
    private const int MissesBeforeAsking = 3;

    public static void Count(KnownPage known, List<Incident> listed, IncidentType type, ListCoverage coverage, DiffBuilder changes)
    {
        if (coverage is ListCoverage.None or ListCoverage.Open) return;
        // A list of what is current may be empty; one of what was lately, never.
        if (listed.Count == 0 && coverage == ListCoverage.Recent) return;
        var oldest = coverage == ListCoverage.Current ? DateTimeOffset.MinValue : listed.Min(incident => incident.CreatedAt);
        var present = listed.Select(incident => incident.Id).ToHashSet();
        foreach (var incident in known.Incidents.Values)
        {
            if (incident.Type != type || !incident.IsOpen || present.Contains(incident.Id)) continue;
            if (coverage == ListCoverage.Current || oldest < incident.CreatedAt) CountOne(incident, changes);
        }
    }

    /// <summary>The event that says so, once the incident's own address has answered that there is no such thing.</summary>
    public static (StatusEvent Event, KnownIncident Known) Vanish(KnownIncident incident, PageIdentity identity, DiffContext context)
    {
        var kind = incident.Type == IncidentType.Incident ? EventKind.IncidentVanished : EventKind.MaintenanceVanished;
        var revision = incident.Revision + 1;
        var news = new StatusEvent
        {
            Id = EventIds.Of(context.Page.Key, kind, identity.Value, incident.Id.Value, EventIds.Number(revision)),
            Kind = kind,
            ObservedAt = context.Now,
            Page = context.Page,
            Incident = new EventIncident
            {
                Id = incident.Id,
                Type = incident.Type,
                Name = incident.Name,
                Status = incident.Status,
                Impact = incident.Impact,
                Url = incident.Url,
                StartedAt = incident.StartedAt,
                ScheduledFor = incident.ScheduledFor,
                ScheduledUntil = incident.ScheduledUntil,
                Touched = incident.Touched.Count > 0 ? incident.Touched : null,
            },
        };
        return (news, incident with { Vanished = true, Revision = revision, Misses = 0, MissedAt = null });
    }

    private static void CountOne(KnownIncident incident, DiffBuilder changes)
    {
        var now = changes.Context.Now;
        changes.HasMisses = true;
        if (incident.MissedAt is null || now - incident.MissedAt >= BetweenMisses)
        {
            incident = incident with { Misses = incident.Misses + 1, MissedAt = now };
            changes.Know(incident);
        }

        if (incident.Misses >= MissesBeforeAsking) changes.Miss(incident);
    }
}
