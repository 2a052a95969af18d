using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// Incidents that were open under a former identity of their page. Those that go on under the new one are not told
/// again; but whoever was told of one under its old id is told that nothing more will come under that, or reminders and
/// alerts of it would never end.
/// </summary>
internal static class Handover
{
    private static readonly TimeSpan SameStart = TimeSpan.FromMinutes(10);

    /// <summary>The former incident that goes on as this one, or null.</summary>
    public static KnownIncident? FormerOf(Incident incident, DiffContext context) =>
        incident.IsOpen ? context.Carried.FirstOrDefault(former => IsSame(former, incident)) : null;

    /// <summary>What is open nowhere on the new page was left behind when it moved; known once all its lists have been read.</summary>
    public static void LeaveBehind(KnownPage known, PageSnapshot snapshot, DiffBuilder changes)
    {
        if (!changes.Context.HasReadAll) return;
        foreach (var former in changes.Context.Carried)
        {
            if (snapshot.Listed.Any(incident => incident.IsOpen && IsSame(former, incident))
                || known.Incidents.Values.Any(incident => incident.IsOpen && IsSame(former, incident))) continue;
            foreach (var news in Ends(former, changes)) changes.Add(news);
        }
    }

    /// <summary>The end of the old id of an incident that has been told under its new one.</summary>
    public static StatusEvent? EndOf(KnownIncident incident, PageIdentity identity, DiffContext context) =>
        incident.Carries is { } former ? Absence.Vanish(incident with { Id = former }, identity, context).Event : null;

    private static IEnumerable<StatusEvent> Ends(KnownIncident former, DiffBuilder changes)
    {
        yield return Absence.Vanish(former, changes.Identity, changes.Context).Event;
        if (EndOf(former, changes.Identity, changes.Context) is { } older) yield return older;
    }

    private static bool IsSame(KnownIncident former, Incident incident) =>
        former.Type == incident.Type && (former.Id == incident.Id || IsLike(former, incident.Name, incident.StartedAt));

    private static bool IsSame(KnownIncident former, KnownIncident incident) =>
        former.Type == incident.Type && (former.Id == incident.Id || IsLike(former, incident.Name, incident.StartedAt));

    private static bool IsLike(KnownIncident former, string name, DateTimeOffset? startedAt) =>
        former.Name == name && former.StartedAt is { } then && startedAt is { } now && (then - now).Duration() <= SameStart;
}
