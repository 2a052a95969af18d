using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>Makes the events about incidents.</summary>
internal static class EventFactory
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    public static StatusEvent Update(Incident incident, IncidentUpdate update, DiffBuilder changes)
    {
        var kind = incident.Type == IncidentType.Incident ? EventKind.IncidentUpdate : EventKind.MaintenanceUpdate;
        return New(kind, incident, changes, [incident.Id.Value, update.Id.Value, "1"]) with
        {
            Late = IsLate(update, changes),
            Update = Facts(update, 1),
            Components = update.Components.Count > 0 ? update.Components : incident.Components,
        };
    }

    public static StatusEvent Edited(Incident incident, IncidentUpdate update, KnownUpdate before, int revision, DiffBuilder changes)
    {
        var kind = incident.Type == IncidentType.Incident ? EventKind.IncidentEdited : EventKind.MaintenanceEdited;
        return New(kind, incident, changes, [incident.Id.Value, update.Id.Value, EventIds.Number(revision)]) with
        {
            Update = Facts(update, revision),
            Before = Difference(update, before),
            Components = update.Components.Count > 0 ? update.Components : incident.Components,
        };
    }

    public static StatusEvent Withdrawn(Incident incident, KnownUpdate update, DiffBuilder changes)
    {
        var kind = incident.Type == IncidentType.Incident ? EventKind.IncidentEdited : EventKind.MaintenanceEdited;
        var revision = update.Revision + 1;
        return New(kind, incident, changes, [incident.Id.Value, update.Id.Value, EventIds.Number(revision)]) with
        {
            Update = new EventUpdate
            {
                Id = update.Id,
                Revision = revision,
                Status = update.Status,
                Body = update.Body,
                CreatedAt = update.CreatedAt,
                PublishedAt = update.DisplayAt ?? update.CreatedAt,
                UpdatedAt = update.UpdatedAt,
                Withdrawn = true,
            },
            Components = incident.Components,
        };
    }

    public static StatusEvent Changed(Incident incident, EventBefore? before, int revision, DiffBuilder changes)
    {
        var kind = incident.Type == IncidentType.Incident ? EventKind.IncidentChanged : EventKind.MaintenanceChanged;
        return New(kind, incident, changes, [incident.Id.Value, EventIds.Number(revision)]) with
        {
            Before = before,
            Components = incident.Components,
        };
    }

    private static StatusEvent New(EventKind kind, Incident incident, DiffBuilder changes, ReadOnlySpan<string> parts) => new()
    {
        Id = EventIds.Of(changes.Context.Page.Key, kind, [changes.Identity.Value, .. parts]),
        Kind = kind,
        ObservedAt = changes.Context.Now,
        Page = changes.Context.Page,
        Incident = Facts(incident),
    };

    private static EventIncident Facts(Incident incident) => new()
    {
        Id = incident.Id,
        Type = incident.Type,
        Name = incident.Name,
        Status = incident.Status,
        Impact = incident.Impact,
        Url = incident.Url,
        StartedAt = incident.StartedAt,
        ResolvedAt = incident.ResolvedAt,
        ScheduledFor = incident.ScheduledFor,
        ScheduledUntil = incident.ScheduledUntil,
    };

    private static EventUpdate Facts(IncidentUpdate update, int revision) => new()
    {
        Id = update.Id,
        Revision = revision,
        Status = update.Status,
        Body = update.Body,
        CreatedAt = update.CreatedAt,
        PublishedAt = update.PublishedAt,
        UpdatedAt = update.UpdatedAt,
    };

    private static EventBefore Difference(IncidentUpdate update, KnownUpdate before) => new()
    {
        Status = before.Status == update.Status ? null : before.Status,
        Body = UpdateContent.SameText(before.Body, update.Body, update.Id) ? null : before.Body,
        PublishedAt = UpdateContent.Seconds(before.DisplayAt) == UpdateContent.Seconds(update.DisplayAt) ? null : before.DisplayAt ?? before.CreatedAt,
        Components = UpdateContent.SameChanges(before.Components, update.Components) ? null : before.Components,
    };

    /// <summary>Late: found after time away, or dated before a reading that should have shown it.</summary>
    private static bool IsLate(IncidentUpdate update, DiffBuilder changes)
    {
        var context = changes.Context;
        var isOld = update.OrderedBy < context.Now - Slack;
        return changes.HasGap || (context.IsAway && isOld) || update.OrderedBy < context.ReadAt - Slack;
    }
}
