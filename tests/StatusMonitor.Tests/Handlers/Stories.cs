using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers.Console;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Incidents from beginning to end, and one event of every kind.</summary>
internal static class Stories
{
    private static readonly DateTimeOffset Now = SomeNews.Now;

    /// <summary>Opened, updated, the newest update edited, renamed, reminded of, resolved, explained.</summary>
    public static IReadOnlyList<StatusEvent> Incident { get; } =
    [
        Update(1, "investigating", "We look into failing requests."),
        Update(2, "identified", "A bad deployment is the cause."),
        Edit(2, "identified", "A bad deployment is the cause; it is being rolled back.", "A bad deployment is the cause."),
        Update(2, "identified", "") with
        {
            Id = new EventId("c1"), Kind = EventKind.IncidentChanged, Update = null, Before = new EventBefore { Name = "Errors", Impact = "minor" },
        },
        Update(2, "identified", "A bad deployment is the cause.") with { Id = new EventId("r1"), Kind = EventKind.IncidentReminder },
        Update(3, "resolved", "All requests succeed again."),
        Update(4, "postmortem", "What happened, and what we do about it."),
    ];

    /// <summary>Planned, moved, begun, done.</summary>
    public static IReadOnlyList<StatusEvent> Maintenance { get; } =
    [
        .. Gallery.All.Single(group => group.Name == "maintenances").Events.Select((news, at) => news with
        {
            Id = new EventId($"m{at}"),
            Update = news.Update is { } update ? update with { Id = new UpdateId($"m{at}"), PublishedAt = Now.AddMinutes(at) } : null,
        }),
    ];

    /// <summary>At least one event of every kind there is, each with an id of its own.</summary>
    public static IReadOnlyList<StatusEvent> EveryKind { get; } =
        Numbered("k", [.. Gallery.All.SelectMany(group => group.Events), .. Incident, .. OfPages(), .. OfDeliveries()]);

    /// <summary>A receiver that knows an event again would not look at it.</summary>
    public static IReadOnlyList<StatusEvent> Numbered(string letter, IReadOnlyList<StatusEvent> events) =>
        [.. events.Select((news, number) => news with { Id = new EventId($"{letter}{number}") })];

    public static StatusEvent Update(int number, string status, string body, string? id = null)
    {
        var at = Now.AddMinutes(10 * number);
        var news = SomeNews.Update(id ?? $"e{number}", body, status);
        return news with
        {
            ObservedAt = at,
            Update = news.Update! with { Id = new UpdateId($"u{number}"), CreatedAt = at, PublishedAt = at, UpdatedAt = at },
        };
    }

    public static StatusEvent Edit(int number, string status, string body, string before) => Update(number, status, body, $"x{number}") with
    {
        Kind = EventKind.IncidentEdited,
        Before = new EventBefore { Body = before },
    };

    private static IEnumerable<StatusEvent> OfPages() =>
        Enum.GetValues<PageCondition>().Select(condition => Alone(EventKind.PageCondition) with { Condition = condition });

    private static IEnumerable<StatusEvent> OfDeliveries()
    {
        var trouble = new EventDelivery("ops", "throttled", "HTTP 429", Now.AddMinutes(-12), 12);
        yield return Alone(EventKind.DeliveryFailing) with { Delivery = trouble };
        yield return Alone(EventKind.DeliveryRecovered) with { Delivery = trouble with { Reason = null } };
        yield return Alone(EventKind.DeliveryParked) with { Delivery = trouble with { Reason = "refused" } };
        var (page, incident) = (SomeNews.Update().Page, SomeNews.Update().Incident!);
        foreach (var count in new[] { 1, 30 })
        {
            var incidents = Enumerable.Range(0, count).Select(_ => new DigestedIncident(page, incident, 3)).ToList();
            yield return Alone(EventKind.DeliveryDigest) with { Digest = new EventDigest(90, new EventPosition(1), new EventPosition(90), incidents) };
        }
    }

    /// <summary>An event that is about no incident.</summary>
    private static StatusEvent Alone(EventKind kind) => SomeNews.Update() with { Kind = kind, Incident = null, Update = null, Components = [] };
}
