using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>Builders that hide what a test does not care for.</summary>
internal static class Some
{
    public static readonly PageKey Page = new("acme");
    public static readonly PageIdentity Identity = new("page-1");
    public static readonly DateTimeOffset Noon = new DateTimeOffset(2026, 11, 3, 12, 0, 0, TimeSpan.Zero).AddTicks(1);

    public static StatusEvent Event(string id, PageKey? page = null, DateTimeOffset? published = null, DateTimeOffset? observed = null) => new()
    {
        Id = new EventId(id),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = observed ?? Noon,
        Page = new EventPage(page ?? Page, "Acme", "https://status.acme.example"),
        Incident = new EventIncident
        {
            Id = new IncidentId("i-1"),
            Type = IncidentType.Incident,
            Name = "Widgets do not turn",
            Status = IncidentStatus.Investigating,
            Impact = "major",
        },
        Update = new EventUpdate
        {
            Id = new UpdateId($"u-{id}"),
            Status = IncidentStatus.Investigating,
            Body = "We look into it.",
            PublishedAt = published,
        },
        Components = [new ComponentChange(null, "Widgets", "operational", "major_outage")],
    };

    public static StatusEvent ComponentEvent(string id, DateTimeOffset observed) =>
        Event(id, observed: observed) with { Kind = EventKind.ComponentStatus, Incident = null, Update = null };

    public static PageState State(PageKey? page = null) => new() { Key = page ?? Page };

    public static PageCommit Commit(params IReadOnlyList<StatusEvent> events) => new() { State = State(), Events = events };

    public static PageCommit CommitOf(PageKey page, params IReadOnlyList<StatusEvent> events) =>
        new() { State = State(page), Events = events };

    public static PageCommit Known(params IReadOnlyList<KnownIncident> incidents) =>
        new() { State = State(), Identity = Identity, Incidents = incidents };

    public static KnownIncident Incident(string id, string status = IncidentStatus.Investigating) => new()
    {
        Id = new IncidentId(id),
        Type = IncidentType.Incident,
        Name = "Widgets do not turn",
        Status = status,
        Impact = "major",
    };

    public static KnownIncident Maintenance(string id, string status) =>
        Incident(id, status) with { Type = IncidentType.Maintenance };

    public static Dictionary<ComponentId, KnownComponent> Components(params KnownComponent[] components) =>
        components.ToDictionary(c => c.Id);
}
