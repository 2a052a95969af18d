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

    /// <summary>At least one event of every kind there is.</summary>
    public static IReadOnlyList<StatusEvent> EveryKind { get; } =
    [
        .. Gallery.All.SelectMany(group => group.Events),
        .. Incident,
        SomeNews.Update() with { Kind = EventKind.PageCondition, Incident = null, Update = null, Components = [], Condition = PageCondition.Outage },
        Delivery(EventKind.DeliveryFailing, "network", 12),
        Delivery(EventKind.DeliveryRecovered, null, 12),
        Delivery(EventKind.DeliveryParked, "refused", 1),
        SomeNews.Update() with
        {
            Kind = EventKind.DeliveryDigest,
            Incident = null,
            Update = null,
            Components = [],
            Digest = new EventDigest(31, new EventPosition(1), new EventPosition(31), [new DigestedIncident(SomeNews.Update().Page, SomeNews.Update().Incident!, 31)]),
        },
    ];

    /// <summary>Bodies that are hard to cut, to escape, or to say.</summary>
    public static IReadOnlyList<string> HardBodies { get; } =
    [
        "",
        " \n\n ",
        string.Concat(Enumerable.Repeat("It is long. ", 589))[..7_067],
        new string('x', 1_000_000),
        new string('&', 5_000),
        string.Concat(Enumerable.Repeat("&<>\"'", 2_000)),
        string.Concat(Enumerable.Repeat("*_~`|[]()#+-.!\\", 600)),
        "@everyone @here @channel @all <!channel> <!here> <!everyone> <@U0123456789> <#C0123456789> <!subteam^S01> <@&81384788765712384> </do:1>",
        "]]> --> </script> <![CDATA[ {{x}} ${x} %s \0 \u001b[31m",
        "# a\n## b\n- c\n+ d\n1. e\n2) f\n> g\n=====\n-----\n    h\n```\ni\n```\n-# j\n| k | l |\n|---|---|",
        "<https://evil.example|https://status.openai.com> [https://status.openai.com](https://evil.example) <!date^1^{date}|x>",
        "See https://status.openai.com/a_b_c/(d)?e=1&f=<g>. Also (http://x.example/@all), HTTPS://Y.EXAMPLE/*z*!",
        "&amp;lt;b&amp;gt; &lt;!channel&gt; &#60;!channel&#62;",
    ];

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

    private static StatusEvent Delivery(EventKind kind, string? reason, long count) => SomeNews.Update() with
    {
        Kind = kind,
        Incident = null,
        Update = null,
        Components = [],
        Delivery = new EventDelivery("ops", reason, "no connection", Now.AddMinutes(-12), count),
    };
}
