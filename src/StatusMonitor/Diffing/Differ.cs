using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// (known, snapshot) → events and what is known now. Pure. Set membership of update ids decides what is new;
/// the provider's times only order and label.
/// </summary>
internal static class Differ
{
    public static DiffResult Diff(KnownPage known, PageSnapshot snapshot, DiffContext context)
    {
        var changes = new DiffBuilder(snapshot.Identity, context, new Attribution(known.Components, snapshot.HasComponents ? snapshot.Components : context.Listed));
        var incidents = Of(known, snapshot, IncidentType.Incident);
        var maintenances = Of(known, snapshot, IncidentType.Maintenance);
        DiffList(known, incidents, snapshot.Incidents, known.HasIncidents, changes);
        DiffList(known, maintenances, snapshot.Maintenances, known.HasMaintenances, changes);
        Handover.LeaveBehind(known, snapshot, changes);
        Absence.Count(known, incidents, IncidentType.Incident, snapshot.Incidents, changes);
        Absence.Count(known, maintenances, IncidentType.Maintenance, snapshot.Maintenances, changes);
        ComponentDiff.Diff(known, snapshot, changes);
        return changes.Build();
    }

    private static List<Incident> Of(KnownPage known, PageSnapshot snapshot, IncidentType type) =>
        [.. snapshot.Listed.Where(incident => incident.Type == type).Select(incident => Completion.Of(incident, known))];

    private static void DiffList(
        KnownPage known, List<Incident> listed, ListCoverage coverage, bool knowsAny, DiffBuilder changes)
    {
        var overlaps = listed.Exists(incident => known.Incidents.ContainsKey(incident.Id));
        if (coverage == ListCoverage.Recent && changes.Context.IsBaselined && knowsAny && listed.Count > 0 && !overlaps)
            changes.AddGap(listed[0].Type);
        var floor = coverage == ListCoverage.Recent && listed.Count <= changes.Context.ListedBefore ? changes.Context.Floor : null;
        foreach (var incident in listed)
        {
            if (known.Incidents.TryGetValue(incident.Id, out var before)) IncidentDiff.Diff(before, incident, changes);
            else FirstSight.Record(incident, floor, changes);
        }
    }
}
