using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>An incident never seen before: recorded whole; announced unless it is history.</summary>
internal static class FirstSight
{
    /// <summary>What its page neither calls open nor over is told when it is no older, or a feed's whole past would be.</summary>
    private static readonly TimeSpan MayLast = TimeSpan.FromDays(1);

    /// <param name="incident">The incident.</param>
    /// <param name="floor">Creation of the oldest incident the list held before, where the list is a full window; else null.</param>
    /// <param name="changes">Takes what is found.</param>
    public static void Record(Incident incident, DateTimeOffset? floor, DiffBuilder changes)
    {
        var touched = changes.Attribution.Note(incident, []);
        var hasReturned = HasReturned(incident, floor);
        var former = Handover.FormerOf(incident, changes.Context);
        var announced = Announced(incident, hasReturned, former is not null, changes.Context);
        foreach (var update in incident.Updates)
        {
            var news = EventFactory.Update(incident, update, changes) with { Silent = !announced.Contains(update.Id) };
            changes.AddUpdate(news, update.OrderedBy ?? changes.Context.Now);
        }

        // Nothing to tell but the incident itself: an open one must not be swallowed for want of a text.
        if (incident.Updates.Count == 0 && incident.IsOpen)
            changes.Add(EventFactory.Changed(incident, null, 1, changes) with { Silent = !IsActive(incident) && !changes.Context.IsBaselined });
        changes.Know(Knowledge.Of(incident) with { Touched = touched, Carries = former is null || former.Id == incident.Id ? null : former.Id });
    }

    /// <summary>
    /// A deletion lets an older incident back into a full list. It was made before all that the list held at the last
    /// reading, and has ended: history, by the page's own clock.
    /// </summary>
    private static bool HasReturned(Incident incident, DateTimeOffset? floor) =>
        !incident.IsOpen && incident.CreatedAt < floor && incident.Updates.All(update => update.CreatedAt < floor);

    private static HashSet<UpdateId> Announced(Incident incident, bool hasReturned, bool isCarried, DiffContext context)
    {
        if (hasReturned) return [];
        if (context.IsBaselined) return [.. incident.Updates.Select(update => update.Id)];
        var announced = incident.Updates
            .Where(update => IsWanted(update, context) || update.CreatedAt >= context.FirstReadAt)
            .Select(update => update.Id).ToHashSet();
        var tellsOpenOnes = context.Since.Kind is SinceKind.Active or SinceKind.Last;
        if (tellsOpenOnes && (IsActive(incident) || MayBeActive(incident, context)) && incident.Updates.Count > 0 && !isCarried)
            announced.Add(incident.Updates[^1].Id);
        return announced;
    }

    private static bool IsWanted(IncidentUpdate update, DiffContext context) => context.Since.Kind switch
    {
        SinceKind.All => true,
        SinceKind.Last => update.PublishedAt >= context.Now - context.Since.Window,
        _ => false,
    };

    /// <summary>A maintenance merely announced for later is no news at first sight.</summary>
    private static bool IsActive(Incident incident) =>
        incident.IsOpen && (incident.Type == IncidentType.Incident || incident.Status != IncidentStatus.Scheduled);

    private static bool MayBeActive(Incident incident, DiffContext context) =>
        incident.Status == IncidentStatus.Reported && incident.Updates is [.., var newest] && newest.PublishedAt >= context.Now - MayLast;
}
