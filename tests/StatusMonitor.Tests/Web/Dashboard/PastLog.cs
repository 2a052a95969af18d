using System.Globalization;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Web.Dashboard;

/// <summary>Writes a past into a log, as readings would have, without the readings.</summary>
internal sealed class PastLog(InMemoryEventLog log)
{
    private int _number;

    public async Task<KnownIncident> AddAsync(KnownIncident incident, string page = "acme", TimeSpan? seenAfter = null, params StatusEvent[] more)
    {
        var delay = seenAfter ?? TimeSpan.FromSeconds(12);
        var events = incident.Updates.Select(update => Event(page, EventKindOf(incident), (update.DisplayAt ?? update.CreatedAt)!.Value + delay) with
        {
            Incident = Of(incident),
            Update = new EventUpdate { Id = update.Id, Status = update.Status, Body = update.Body, CreatedAt = update.CreatedAt, PublishedAt = update.DisplayAt },
            Components = update.Components,
        });
        await AppendAsync(page, [incident], [.. events, .. more]);
        return incident;
    }

    public async Task AppendAsync(string page, IReadOnlyList<KnownIncident> incidents, params StatusEvent[] events) =>
        await log.AppendAsync(
            new PageCommit { State = new PageState { Key = new PageKey(page) }, Identity = new PageIdentity(page), Incidents = incidents, Events = events },
            CancellationToken.None);

    public StatusEvent Event(string page, EventKind kind, DateTimeOffset at) => new()
    {
        Id = new StatusMonitor.Model.EventId($"event-{(++_number).ToString(CultureInfo.InvariantCulture)}"),
        Kind = kind,
        ObservedAt = at,
        Page = new EventPage(new PageKey(page), page, $"https://{page}.example"),
    };

    public static KnownIncident Incident(string id, DateTimeOffset began, DateTimeOffset? ended = null, string impact = "major", string name = "Elevated errors") => new()
    {
        Id = new IncidentId(id),
        Type = IncidentType.Incident,
        Name = name,
        Status = ended is null ? "investigating" : "resolved",
        Impact = impact,
        StartedAt = began,
        ResolvedAt = ended,
        Updates = [Update($"{id}-1", "investigating", "We are looking into it.", began), .. ended is { } end ? [Update($"{id}-2", "resolved", "It is over.", end)] : Array.Empty<KnownUpdate>()],
    };

    public static KnownIncident Maintenance(string id, DateTimeOffset from, TimeSpan length, DateTimeOffset announced, string status = "scheduled", string name = "Database upgrade") => new()
    {
        Id = new IncidentId(id),
        Type = IncidentType.Maintenance,
        Name = name,
        Status = status,
        Impact = "maintenance",
        ScheduledFor = from,
        ScheduledUntil = from + length,
        ResolvedAt = status == "completed" ? from + length : null,
        Updates = [Update($"{id}-1", "scheduled", "We will upgrade.", announced)],
    };

    public static KnownUpdate Update(string id, string status, string body, DateTimeOffset at, params ComponentChange[] components) =>
        new() { Id = new UpdateId(id), Status = status, Body = body, CreatedAt = at, DisplayAt = at, Components = components };

    public static ComponentChange Component(string name, string? before, string after) => new(new ComponentId(name), name, before, after);

    public static EventIncident Of(KnownIncident incident) => new()
    {
        Id = incident.Id,
        Type = incident.Type,
        Name = incident.Name,
        Status = incident.Status,
        Impact = incident.Impact,
        StartedAt = incident.StartedAt,
        ResolvedAt = incident.ResolvedAt,
        ScheduledFor = incident.ScheduledFor,
        ScheduledUntil = incident.ScheduledUntil,
    };

    private static EventKind EventKindOf(KnownIncident incident) =>
        incident.Type == IncidentType.Maintenance ? EventKind.MaintenanceUpdate : EventKind.IncidentUpdate;
}
