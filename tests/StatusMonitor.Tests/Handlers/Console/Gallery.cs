using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers.Console;

/// <summary>One event of every kind, and of every turn a kind can take.</summary>
internal static class Gallery
{
    private static readonly DateTimeOffset Now = SomeNews.Now;

    private static readonly StatusEvent News = SomeNews.Update();

    private static readonly StatusEvent Maintenance = News with
    {
        Kind = EventKind.MaintenanceUpdate,
        Incident = News.Incident! with
        {
            Type = IncidentType.Maintenance,
            Name = "Database upgrade",
            Status = "scheduled",
            Impact = "maintenance",
            ScheduledFor = Now.AddDays(2).AddSeconds(-10),
            ScheduledUntil = Now.AddDays(2).AddHours(2).AddSeconds(-10),
        },
        Update = News.Update! with { Status = "scheduled", Body = "We will upgrade the primary database." },
        Components = [SomeNews.Component("API")],
    };

    public static IReadOnlyList<(string Name, StatusEvent[] Events)> All { get; } =
    [
        ("updates", [.. Updates()]),
        ("edits", [.. Edits()]),
        ("changes", [.. Changes()]),
        ("maintenances", [.. Maintenances()]),
        ("components", [.. Components()]),
        ("pages", [.. Pages()]),
        ("conditions", [.. Conditions()]),
        ("reminders", [.. Reminders()]),
        ("deliveries", [.. Deliveries()]),
        ("digests", [.. Digests()]),
    ];

    private static IEnumerable<StatusEvent> Updates()
    {
        yield return News with { Update = News.Update! with { Body = "We are investigating elevated error rates affecting all models." } };
        yield return News with
        {
            Late = true,
            Update = News.Update! with { Status = "identified", PublishedAt = Now.AddHours(-2).AddMinutes(-5), Body = "The cause is a bad deployment. We are rolling it back region by region, which will take about half an hour; until then requests may fail or be slow.\n\nRequests to the batch interface are not affected." },
            Incident = News.Incident! with { Status = "identified", Impact = "critical" },
            Components = [.. new[] { "API", "ChatGPT", "Labs", "Playground", "Sora", "Batch" }.Select(name => SomeNews.Component(name))],
        };
        yield return News with
        {
            Update = News.Update! with { Status = "monitoring", Body = "" },
            Incident = News.Incident! with { Status = "monitoring", Impact = "minor", Name = "Elevated error rates, slow answers and interrupted streams for some accounts in the regions eu-west-1 and eu-central-1" },
        };
        yield return News with
        {
            Update = News.Update! with { Status = "resolved", Body = "<p>This incident is over.</p><p>See <a href=\"https://status.openai.com/report?a=1&amp;b=2\">our report</a>.</p>" },
            Incident = News.Incident! with { Status = "resolved", StartedAt = Now.AddHours(-3), ResolvedAt = Now },
        };
        yield return News with
        {
            Update = News.Update! with { Status = "investigating", PublishedAt = null },
            Incident = News.Incident! with { Impact = "none", Name = "" },
            Components = [],
        };
    }

    private static IEnumerable<StatusEvent> Edits()
    {
        var edited = News with { Kind = EventKind.IncidentEdited, Update = News.Update! with { Revision = 2 } };
        yield return edited with
        {
            Update = edited.Update! with { Body = "First line.\nWe found the cause.\nLast line." },
            Before = new EventBefore { Body = "First line.\nWe look for the cause.\nLast line." },
        };
        yield return edited with
        {
            Update = edited.Update! with { Status = "identified", PublishedAt = Now.AddMinutes(-20) },
            Before = new EventBefore
            {
                Status = "investigating",
                PublishedAt = Now.AddMinutes(-30),
                Components = [SomeNews.Component("API", after: "degraded_performance")],
            },
        };
        yield return edited with { Update = edited.Update! with { Withdrawn = true, Body = "Sent by mistake." } };
    }

    private static IEnumerable<StatusEvent> Changes()
    {
        var changed = News with { Kind = EventKind.IncidentChanged, Update = null };
        yield return changed with { Before = new EventBefore { Name = "[Short description]", Impact = "minor" } };
        yield return changed with { Before = new EventBefore { Vanished = true } };
        yield return News with { Kind = EventKind.IncidentVanished, Update = null };
    }

    private static IEnumerable<StatusEvent> Maintenances()
    {
        yield return Maintenance;
        yield return Maintenance with { Update = Maintenance.Update! with { Status = "in_progress", Body = "It has begun." } };
        yield return Maintenance with { Update = Maintenance.Update! with { Status = "completed", Body = "It is done." } };
        yield return Maintenance with
        {
            Kind = EventKind.MaintenanceChanged,
            Update = null,
            Before = new EventBefore { ScheduledFor = Now.AddDays(1).AddSeconds(-10) },
        };
        yield return Maintenance with { Kind = EventKind.MaintenanceEdited, Before = new EventBefore { Body = "We will upgrade a database." } };
        yield return Maintenance with { Kind = EventKind.MaintenanceVanished, Update = null };
    }

    private static IEnumerable<StatusEvent> Components()
    {
        var component = News with { Kind = EventKind.ComponentStatus, Incident = null, Update = null };
        yield return component with { Components = [SomeNews.Component("API", "operational", "partial_outage")] };
        yield return component with { Components = [SomeNews.Component("ChatGPT", "degraded_performance", "operational")] };
        yield return component with { Components = [SomeNews.Component("Labs", null, "under_maintenance")] };
    }

    private static IEnumerable<StatusEvent> Pages()
    {
        var page = News with { Incident = null, Update = null, Components = [] };
        var reading = new EventReading(PollFailure.Timeout, "no complete answer in 20 s", Now.AddMinutes(-12));
        yield return page with { Kind = EventKind.PageUnreadable, Reading = reading };
        yield return page with { Kind = EventKind.PageReadable, Reading = reading };
        yield return page with { Kind = EventKind.PageMoved, Move = new EventMove("host", "status.openai.com", "status.openai.example") };
        yield return page with { Kind = EventKind.PageMoved, Move = new EventMove("identity", "kctbh9vrtdwd", "01JMDK8XYGHEC") };
        yield return page with { Kind = EventKind.PageGap };
    }

    private static IEnumerable<StatusEvent> Conditions() => Enum.GetValues<PageCondition>()
        .Select(condition => News with { Kind = EventKind.PageCondition, Incident = null, Update = null, Components = [], Condition = condition });

    private static IEnumerable<StatusEvent> Reminders()
    {
        var reminder = News with { Kind = EventKind.IncidentReminder, ObservedAt = Now.AddHours(4) };
        yield return reminder;
        yield return reminder with { Update = null };
        yield return Maintenance with
        {
            Kind = EventKind.IncidentReminder,
            ObservedAt = Now.AddDays(2).AddHours(4),
            Incident = Maintenance.Incident! with { Status = "in_progress", StartedAt = Maintenance.Incident.ScheduledFor },
        };
    }

    private static IEnumerable<StatusEvent> Deliveries()
    {
        var own = Own(EventKind.DeliveryFailing);
        var trouble = new EventDelivery("ops", "server_error", "503", Now.AddMinutes(-10), 9);
        yield return own with { Delivery = trouble };
        yield return own with { Delivery = trouble with { Reason = "timeout", Detail = null, Count = 1 } };
        yield return own with { Kind = EventKind.DeliveryRecovered, Delivery = trouble with { Reason = null, Detail = null } };
        yield return own with { Kind = EventKind.DeliveryParked, Delivery = trouble with { Reason = "refused", Detail = "413", Count = 1 } };
        yield return own with { Kind = EventKind.DeliveryParked, Delivery = trouble with { Reason = "gone", Detail = "404", Count = 12 } };
    }

    private static IEnumerable<StatusEvent> Digests()
    {
        var digest = new EventDigest(53, new EventPosition(38), new EventPosition(90), []);
        var own = Own(EventKind.DeliveryDigest);
        yield return own with
        {
            Digest = digest with
            {
                Incidents =
                [
                    new DigestedIncident(News.Page, News.Incident!, 40),
                    new DigestedIncident(News.Page, News.Incident! with { Name = "Slow logins", Status = "resolved", Impact = "minor" }, 8),
                    new DigestedIncident(News.Page, Maintenance.Incident!, 5),
                ],
            },
        };
        yield return own with { Digest = digest };
        yield return own with
        {
            Digest = digest with { Incidents = [.. Enumerable.Range(1, 23).Select(number => new DigestedIncident(News.Page, News.Incident! with { Name = $"Incident {number}" }, 2))] },
        };
    }

    private static StatusEvent Own(EventKind kind) => News with
    {
        Kind = kind,
        Page = new EventPage(new PageKey("statusmon"), "Status Monitor", ""),
        Incident = null,
        Update = null,
        Components = [],
    };
}
