using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers.Console;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Events for strict receivers: every kind, a whole life, and texts that break what is not careful.</summary>
internal static class EveryNews
{
    public const string Family = "👨‍👩‍👧";

    private static readonly DateTimeOffset Now = SomeNews.Now;

    /// <summary>Texts with what receivers take for markup, calls, or an end.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "",
        " ",
        "@everyone @here @room @channel: <users/all> <!channel> <!here> <@U123> <at>all</at> <@&1>",
        "]]> --> */ \"}],\"x\":\"\\ ' ` ``` ~~~ $(id) ${x} {{DATE(2026-11-03T14:32:10Z)}} %s",
        "*bold* _it_ __u__ ~s~ `c` ||sp|| [link](https://evil.example/) ![i](https://evil.example/i.png) <https://evil.example|x> # h\n- l\n1. n\n> q\n\\*",
        "if a < b && c > d then x = \"y\" &amp; &lt;b&gt; &#64;room",
        string.Concat(Enumerable.Repeat("words and words, ", 7_067 / 17 + 1))[..7_067],
        string.Concat(Enumerable.Repeat("&<>\"'\\@", 700)),
        string.Concat(Enumerable.Repeat("語", 5_000)),
        string.Concat(Enumerable.Repeat("a\n", 4_000)),
        new('x', 1_000_000),
    ];

    /// <summary>One event of each kind at least.</summary>
    public static IReadOnlyList<StatusEvent> Kinds { get; } = Numbered("k", [.. Gallery.All.SelectMany(part => part.Events), .. Others()]);

    /// <summary>One incident from its opening to what was learnt of it.</summary>
    public static IReadOnlyList<StatusEvent> Life { get; } =
    [
        Step("e1", "u1", "investigating", "We look into it."),
        Step("e2", "u2", "identified", "We know why."),
        Step("e3", "u1", "investigating", "We look into it now.") with { Kind = EventKind.IncidentEdited, Before = new EventBefore { Body = "We look into it." } },
        Step("e4", "u2", "identified", "We know why.") with { Kind = EventKind.IncidentChanged, Update = null, Before = new EventBefore { Impact = "minor" } },
        Step("e5", "u2", "identified", "We know why.") with { Kind = EventKind.IncidentReminder },
        Step("e6", "u3", "resolved", "It is mended."),
        Step("e7", "u4", "postmortem", "A cable was cut."),
    ];

    /// <summary>Every text as body and as name, and a family at every place where it may be cut.</summary>
    public static IReadOnlyList<StatusEvent> Hostile() => Numbered("h",
    [
        .. Texts.SelectMany(text => new[] { SomeNews.Update(body: text), Named(SomeNews.Update(body: text), text) }),
        .. Enumerable.Range(0, 12).Select(before => SomeNews.Update(body: Families(before, 1_500))),
        .. Enumerable.Range(0, 12).Select(before => Named(SomeNews.Update(body: Families(before, 1_500)), Families(before, 200))),
        .. new[] { "語", "&", "\\" }.Select(unit => LongEdit(string.Concat(Enumerable.Repeat(unit, 4_000)))),
    ]);

    /// <summary>Each with an id of its own: a receiver that knows an event again would not look at it.</summary>
    private static IReadOnlyList<StatusEvent> Numbered(string letter, IReadOnlyList<StatusEvent> events) =>
        [.. events.Select((news, number) => news with { Id = new EventId($"{letter}{number}") })];

    /// <summary>Nothing is said at greater length than what a long text was and is.</summary>
    private static StatusEvent LongEdit(string text) => SomeNews.Update(body: $"now {text}") with
    {
        Kind = EventKind.IncidentEdited,
        Before = new EventBefore { Body = $"then {text}" },
    };

    private static string Families(int before, int count) => new string('a', before) + string.Concat(Enumerable.Repeat(Family, count));

    private static StatusEvent Named(StatusEvent news, string text) => news with
    {
        Incident = news.Incident! with { Name = text, Status = text, Impact = text },
        Update = news.Update! with { Status = text },
        Page = news.Page with { Name = text },
        Components = [.. Enumerable.Range(0, 5).Select(number => SomeNews.Component(text + number))],
    };

    private static StatusEvent Step(string id, string update, string status, string body)
    {
        var news = SomeNews.Update(id, body, status);
        return news with { Update = news.Update! with { Id = new UpdateId(update) } };
    }

    private static IEnumerable<StatusEvent> Others()
    {
        var news = SomeNews.Update();
        var page = news with { Incident = null, Update = null, Components = [] };
        yield return news with { Kind = EventKind.IncidentReminder };
        foreach (var condition in Enum.GetValues<PageCondition>())
            yield return page with { Kind = EventKind.PageCondition, Condition = condition };
        var trouble = new EventDelivery("pigeon", "throttled", "HTTP 429", Now.AddMinutes(-10), 12);
        yield return page with { Kind = EventKind.DeliveryFailing, Delivery = trouble };
        yield return page with { Kind = EventKind.DeliveryRecovered, Delivery = trouble };
        yield return page with { Kind = EventKind.DeliveryParked, Delivery = trouble };
        yield return page with
        {
            Kind = EventKind.DeliveryDigest,
            Digest = new EventDigest(90, new EventPosition(1), new EventPosition(90), [.. Enumerable.Range(0, 30).Select(_ => new DigestedIncident(news.Page, news.Incident!, 3))]),
        };
    }
}
