using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers.Paging;

/// <summary>What becomes of one incident, and the other things pagers are told.</summary>
internal static class SomeLife
{
    private static readonly DateTimeOffset Now = SomeNews.Now;

    public static StatusEvent Opened { get; } = Step("u1", "investigating", "We are investigating.");

    public static StatusEvent Identified { get; } = Step("u2", "identified", "A bad deployment is being rolled back.");

    public static StatusEvent Edited { get; } = Identified with
    {
        Id = new EventId("u2.2"),
        Kind = EventKind.IncidentEdited,
        Update = Identified.Update! with { Revision = 2, Body = "Two bad deployments are being rolled back." },
        Before = new EventBefore { Body = "A bad deployment is being rolled back." },
    };

    public static StatusEvent Renamed { get; } = Identified with
    {
        Id = new EventId("i1.2"),
        Kind = EventKind.IncidentChanged,
        Update = null,
        Incident = Identified.Incident! with { Name = "All requests fail", Impact = "critical" },
        Before = new EventBefore { Name = "Elevated error rates", Impact = "major" },
    };

    public static StatusEvent Resolved { get; } = Step("u3", "resolved", "It is over.");

    public static StatusEvent Postmortem { get; } = Step("u4", "postmortem", "What happened, and what we learned.");

    public static StatusEvent Vanished { get; } = Identified with
    {
        Id = new EventId("gone"),
        Kind = EventKind.IncidentVanished,
        Update = null,
    };

    public static StatusEvent Unreadable { get; } = Of(EventKind.PageUnreadable) with
    {
        Reading = new EventReading(PollFailure.Html, "a web page", Now.AddMinutes(-6)),
    };

    public static StatusEvent Readable { get; } = Unreadable with { Id = new EventId("readable"), Kind = EventKind.PageReadable };

    public static StatusEvent Failing { get; } = Of(EventKind.DeliveryFailing) with
    {
        Delivery = new EventDelivery("ops", "refused", "HTTP 403", Now.AddMinutes(-10), 12),
    };

    public static StatusEvent Recovered { get; } = Failing with { Id = new EventId("recovered"), Kind = EventKind.DeliveryRecovered };

    /// <summary>Planned work at a step.</summary>
    public static StatusEvent Maintenance(string status) => Step($"m-{status}", status, "We will upgrade the database.") with
    {
        Kind = EventKind.MaintenanceUpdate,
        Incident = Opened.Incident! with
        {
            Id = new IncidentId("m1"),
            Type = IncidentType.Maintenance,
            Name = "Database upgrade",
            Status = status,
            Impact = "maintenance",
            ScheduledFor = Now,
            ScheduledUntil = Now.AddHours(1),
        },
    };

    public static StatusEvent Step(string update, string status, string body)
    {
        var news = SomeNews.Update(update, body, status);
        return news with
        {
            Incident = news.Incident! with { ResolvedAt = IncidentStatus.IsEnd(status) ? Now : null },
            Update = news.Update! with { Id = new UpdateId(update) },
        };
    }

    /// <summary>Something that is about no incident.</summary>
    public static StatusEvent Of(EventKind kind) =>
        SomeNews.Update(kind.ToString()) with { Kind = kind, Incident = null, Update = null };
}
