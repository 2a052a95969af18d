using System.Collections.Immutable;

namespace StatusMonitor.Simulator.Pages;

public sealed partial class SimulatedPage
{
    /// <summary>Posts an update now.</summary>
    /// <param name="incident">The incident or maintenance.</param>
    /// <param name="status">The state it sets, see <see cref="IncidentStatuses"/>.</param>
    /// <param name="body">Its text.</param>
    /// <param name="affected">The components it names and their new states.</param>
    /// <returns>A handle on the update.</returns>
    public SimulatedUpdate Post(SimulatedIncident incident, string status, string body, params IReadOnlyList<ComponentChange> affected) =>
        Post(incident, new UpdateDraft { Status = status, Body = body, Affected = affected });

    /// <summary>Posts an update in any shape: backdated, shown in the future, without notifications.</summary>
    /// <param name="incident">The incident or maintenance.</param>
    /// <param name="draft">All about it.</param>
    /// <returns>A handle on the update.</returns>
    public SimulatedUpdate Post(SimulatedIncident incident, UpdateDraft draft)
    {
        var id = "";
        Change((page, now) =>
        {
            id = _ids.Next("update", draft.CreatedAt ?? now);
            return Apply(page, Require(page, incident).Id, id, draft, draft.CreatedAt ?? now, now);
        });
        return new SimulatedUpdate(this, incident.Id, id);
    }

    /// <summary>Resolves an incident (completes a maintenance) and sets every component it names to operational.</summary>
    /// <param name="incident">The incident or maintenance.</param>
    /// <param name="body">The last update's text.</param>
    /// <returns>A handle on the update.</returns>
    public SimulatedUpdate Resolve(SimulatedIncident incident, string body)
    {
        var state = Require(_state, incident);
        var affected = state.ComponentIds.Where(id => _state.Component(id) is not null)
            .Select(id => new ComponentChange(new SimulatedComponent(this, id), ComponentStatuses.Operational));
        return Post(incident, state.IsMaintenance ? IncidentStatuses.Completed : IncidentStatuses.Resolved, body, [.. affected]);
    }

    /// <summary>Publishes a postmortem: no shown time, and created when its draft was, which is before it appears.</summary>
    /// <param name="incident">The incident, resolved before.</param>
    /// <param name="body">The postmortem.</param>
    /// <param name="draftedAt">When the draft was begun. Default: 1 s before the update that resolved it.</param>
    /// <returns>A handle on the update.</returns>
    public SimulatedUpdate PublishPostmortem(SimulatedIncident incident, string body, DateTimeOffset? draftedAt = null)
    {
        var id = "";
        Change((page, now) =>
        {
            id = _ids.Next("update", now);
            var state = Require(page, incident);
            var postmortem = new UpdateState
            {
                Id = id,
                Status = IncidentStatuses.Postmortem,
                Body = body,
                CreatedAt = draftedAt ?? state.Updates[^1].CreatedAt.AddSeconds(-1),
                UpdatedAt = now,
                DisplayAt = null,
            };
            return page.With(state.Insert(postmortem) with { UpdatedAt = now });
        });
        return new SimulatedUpdate(this, incident.Id, id);
    }

    /// <summary>Edits an update in place: its text and times move, its id and creation do not.</summary>
    /// <param name="update">The update.</param>
    /// <param name="body">The new text.</param>
    public void Edit(SimulatedUpdate update, string body) => ChangeUpdate(update, (state, now) => state with
    {
        Body = body,
        DisplayAt = Options.Style == PageStyle.IncidentIo ? now : state.DisplayAt,
    });

    /// <summary>Changes only the time an update shows.</summary>
    /// <param name="update">The update.</param>
    /// <param name="displayAt">The time shown from now on.</param>
    public void Redate(SimulatedUpdate update, DateTimeOffset? displayAt) =>
        ChangeUpdate(update, (state, _) => state with { DisplayAt = displayAt });

    /// <summary>Deletes one update; the rest of the incident stays.</summary>
    /// <param name="update">The update.</param>
    public void DeleteUpdate(SimulatedUpdate update) => Change((page, now) =>
    {
        var incident = Require(page, update.IncidentId);
        return page.With(incident with { Updates = incident.Updates.RemoveAll(u => u.Id == update.Id), UpdatedAt = now });
    });

    private void ChangeUpdate(SimulatedUpdate update, Func<UpdateState, DateTimeOffset, UpdateState> change) => Change((page, now) =>
    {
        var incident = Require(page, update.IncidentId);
        var state = incident.Updates.FirstOrDefault(u => u.Id == update.Id)
            ?? throw new ArgumentException($"The incident has no update {update.Id}.", nameof(update));
        var changed = incident.With(change(state, now) with { UpdatedAt = now });
        // incident.io does not move the incident's own time when one of its updates is edited.
        return page.With(Options.Style == PageStyle.IncidentIo ? changed : changed with { UpdatedAt = now });
    });

    private static PageState Apply(PageState page, string incidentId, string id, UpdateDraft draft, DateTimeOffset created, DateTimeOffset now)
    {
        var incident = page.Incident(incidentId)!;
        var affected = draft.Affected.Select(change =>
        {
            var component = Require(page, change.Component);
            return new AffectedState(component.Id, component.Name, component.Status, change.Status);
        }).ToImmutableArray();
        var update = new UpdateState
        {
            Id = id,
            Status = draft.Status,
            Body = draft.Body,
            CreatedAt = created,
            UpdatedAt = created,
            DisplayAt = draft.DisplayAt ?? created,
            DeliverNotifications = draft.DeliverNotifications,
            Affected = affected,
        };
        page = page.With(Advance(incident.Insert(update), update, now));
        return affected.Where(a => a.OldStatus != a.NewStatus).Aggregate(
            page, (changed, a) => changed.With(changed.Component(a.Code)! with { Status = a.NewStatus, UpdatedAt = now }));
    }

    private static IncidentState Advance(IncidentState incident, UpdateState update, DateTimeOffset now) => incident with
    {
        UpdatedAt = now,
        MonitoringAt = update.Status is IncidentStatuses.Monitoring or IncidentStatuses.Verifying ? update.DisplayAt : incident.MonitoringAt,
        ResolvedAt = incident.IsOver ? incident.ResolvedAt ?? update.DisplayAt : null,
        ComponentIds = [.. incident.ComponentIds.Union(update.Affected.Select(a => a.Code))],
    };
}
