using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>Turns what was read into what is known.</summary>
internal static class Knowledge
{
    public static KnownIncident Of(Incident incident) => new()
    {
        Id = incident.Id,
        Type = incident.Type,
        Name = incident.Name,
        Status = incident.Status,
        Impact = incident.Impact,
        Url = incident.Url,
        CreatedAt = incident.CreatedAt,
        UpdatedAt = incident.UpdatedAt,
        StartedAt = incident.StartedAt,
        ResolvedAt = incident.ResolvedAt,
        ScheduledFor = incident.ScheduledFor,
        ScheduledUntil = incident.ScheduledUntil,
        Updates = [.. incident.Updates.Select(Of)],
    };

    public static KnownUpdate Of(IncidentUpdate update) => new()
    {
        Id = update.Id,
        Status = update.Status,
        Body = update.Body,
        CreatedAt = update.CreatedAt,
        UpdatedAt = update.UpdatedAt,
        DisplayAt = update.DisplayAt,
        Components = update.Components,
    };

    /// <summary>The facts of a newer reading over what was known; counters and updates stay.</summary>
    public static KnownIncident Renewed(KnownIncident known, Incident incident) => known with
    {
        Name = incident.Name,
        Status = incident.Status,
        Impact = incident.Impact,
        Url = incident.Url ?? known.Url,
        CreatedAt = incident.CreatedAt ?? known.CreatedAt,
        UpdatedAt = incident.UpdatedAt ?? known.UpdatedAt,
        StartedAt = incident.StartedAt ?? known.StartedAt,
        ResolvedAt = incident.ResolvedAt,
        ScheduledFor = incident.ScheduledFor,
        ScheduledUntil = incident.ScheduledUntil,
        Misses = 0,
        MissedAt = null,
        Vanished = false,
    };
}
