namespace StatusMonitor.Simulator.Pages;

public sealed partial class SimulatedPage
{
    private readonly Dictionary<string, IncidentState> _deleted = [];

    /// <summary>Opens an incident with its first update, <c>investigating</c>.</summary>
    /// <param name="name">The title.</param>
    /// <param name="impact">The impact, see <see cref="Impacts"/>.</param>
    /// <param name="body">The first update's text.</param>
    /// <param name="affected">The components concerned and their new states.</param>
    /// <returns>A handle on the incident.</returns>
    public SimulatedIncident OpenIncident(string name, string impact, string body, params IReadOnlyList<ComponentChange> affected) =>
        Create(new IncidentDraft
        {
            Name = name,
            Impact = impact,
            Updates = [new UpdateDraft { Status = IncidentStatuses.Investigating, Body = body, Affected = affected }],
        });

    /// <summary>Creates an incident or maintenance in any shape in one version: backdated, born resolved, and so on.</summary>
    /// <param name="draft">All about it.</param>
    /// <returns>A handle on the incident.</returns>
    public SimulatedIncident Create(IncidentDraft draft)
    {
        var id = "";
        Change((page, now) =>
        {
            id = _ids.Next("incident", draft.CreatedAt ?? now);
            var created = draft.CreatedAt ?? now;
            page = page with { Incidents = page.Incidents.Add(NewIncident(draft, id, created, now)) };
            foreach (var update in draft.Updates)
                page = Apply(page, id, _ids.Next("update", now), update, update.CreatedAt ?? draft.CreatedAt ?? now, now);
            var state = page.Incident(id)!;
            return page.With(state with
            {
                ResolvedAt = draft.ResolvedAt ?? state.ResolvedAt,
                UpdatedAt = draft.CreatedAt is null ? now : state.Updates[^1].UpdatedAt,
            });
        });
        return new SimulatedIncident(this, id);
    }

    /// <summary>Gives an incident another title, without any update.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="name">The new title.</param>
    public void Rename(SimulatedIncident incident, string name) =>
        ChangeIncident(incident, (state, _) => state with { Name = name });

    /// <summary>Changes the impact of an incident, without any update.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="impact">The new impact, see <see cref="Impacts"/>.</param>
    public void SetImpact(SimulatedIncident incident, string impact) =>
        ChangeIncident(incident, (state, _) => state with { Impact = impact });

    /// <summary>Deletes an incident: it leaves every list, its own address answers 404, and an older one re-enters the window.</summary>
    /// <param name="incident">The incident.</param>
    public void DeleteIncident(SimulatedIncident incident)
    {
        Change((page, _) =>
        {
            var state = Require(page, incident);
            _deleted[state.Id] = state;
            return page with { Incidents = page.Incidents.Remove(state) };
        });
    }

    /// <summary>Brings a deleted incident back, unchanged.</summary>
    /// <param name="incident">The incident.</param>
    public void RestoreIncident(SimulatedIncident incident) =>
        Change((page, _) => _deleted.Remove(incident.Id, out var state)
            ? page with { Incidents = page.Incidents.Add(state) }
            : throw new ArgumentException($"Incident {incident.Id} has not been deleted.", nameof(incident)));

    private static IncidentState Require(PageState page, SimulatedIncident incident) => Require(page, incident.Id);

    private static IncidentState Require(PageState page, string incidentId) =>
        page.Incident(incidentId) ?? throw new ArgumentException($"The page has no incident {incidentId}.", nameof(incidentId));

    private static IncidentState NewIncident(IncidentDraft draft, string id, DateTimeOffset created, DateTimeOffset now) => new()
    {
        Id = id,
        Name = draft.Name,
        Impact = draft.Impact,
        CreatedAt = created,
        StartedAt = draft.StartedAt ?? created,
        UpdatedAt = now,
        ScheduledFor = draft.ScheduledFor,
        ScheduledUntil = draft.ScheduledUntil,
    };

    private void ChangeIncident(SimulatedIncident incident, Func<IncidentState, DateTimeOffset, IncidentState> change) =>
        Change((page, now) => page.With(change(Require(page, incident), now) with { UpdatedAt = now }));
}
