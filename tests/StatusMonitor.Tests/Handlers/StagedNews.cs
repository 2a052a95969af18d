using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers.Console;

namespace StatusMonitor.Tests.Handlers;

/// <summary>A whole lifecycle, one event of every kind, and texts at the edges: what every output has to survive.</summary>
internal static class StagedNews
{
    public static IReadOnlyList<StatusEvent> Lifecycle { get; } =
    [
        SomeNews.Update("e1"),
        SomeNews.Update("e2", "We know the cause.", "identified"),
        SomeNews.Update("e3", "We know the cause now.", "identified") with
        {
            Kind = EventKind.IncidentEdited, Before = new EventBefore { Body = "We know the cause." },
        },
        Renamed(SomeNews.Update("e4") with { Kind = EventKind.IncidentChanged, Update = null, Before = new EventBefore { Name = "Elevated error rates" } }),
        Renamed(SomeNews.Update("e5", "It is over.", "resolved")),
        Renamed(SomeNews.Update("e6", "What we learned.", "postmortem")),
    ];

    /// <summary>Everything of the gallery, and what concerns deliveries; each with an id of its own.</summary>
    public static IReadOnlyList<StatusEvent> EveryKind { get; } =
        [.. Gallery.All.SelectMany(group => group.Events).Concat(OfDeliveries()).Select((news, at) => news with { Id = new EventId($"k{at}") })];

    public static IReadOnlyList<string> Bodies { get; } =
    [
        "",
        " \n\t ",
        string.Concat(Enumerable.Repeat("word ", 1_413)) + "xy",
        string.Concat(Enumerable.Repeat("👨‍👩‍👧", 3_000)),
        new string('x', 1_000_000),
        "@everyone <!channel> ]]> \"quoted\" \\back\\ *bold* _it_ `code` <b>b</b> &amp; & <img src=x onerror=alert(1)>",
        ".\n..\n.\r\n.\r\nQUIT\r\n",
        "--=_statusmon\nContent-Type: text/html\n\n<b>forged</b>\n--=_statusmon--",
    ];

    /// <summary>Delivers one after the other as the pump does: with what went before.</summary>
    public static async Task<IReadOnlyList<DeliveryResult>> DeliverAllAsync(IHandler handler, IEnumerable<StatusEvent> news, CancellationToken cancellationToken)
    {
        List<DeliveryResult> results = [];
        List<EarlierDelivery> earlier = [];
        foreach (var one in news)
        {
            var result = await handler.DeliverAsync(new Dispatch(one) { Earlier = [.. earlier] }, cancellationToken);
            results.Add(result);
            if (result is DeliveryResult.Delivered { Receipt: var receipt })
                earlier.Add(Earlier(one, receipt, earlier.Count + 1));
        }

        return results;
    }

    public static EarlierDelivery Earlier(StatusEvent news, string? receipt, long position = 1) => new()
    {
        Position = new EventPosition(position),
        Event = news.Id,
        Kind = news.Kind,
        Update = news.Update?.Id,
        Status = news.Incident?.Status,
        Receipt = receipt,
        At = SomeNews.Now,
    };

    private static StatusEvent Renamed(StatusEvent news) => news with { Incident = news.Incident! with { Name = "Errors in all models" } };

    private static IEnumerable<StatusEvent> OfDeliveries()
    {
        var news = SomeNews.Update() with { Incident = null, Update = null, Components = [] };
        var trouble = new EventDelivery("ops", "timeout", "no complete answer in 20 s", SomeNews.Now.AddMinutes(-10), 7);
        yield return news with { Kind = EventKind.DeliveryFailing, Delivery = trouble };
        yield return news with { Kind = EventKind.DeliveryRecovered, Delivery = trouble };
        yield return news with { Kind = EventKind.DeliveryParked, Delivery = trouble };
        yield return news with { Kind = EventKind.PageCondition, Condition = PageCondition.Operational };
        yield return SomeNews.Update() with { Kind = EventKind.IncidentReminder };
        var incident = SomeNews.Update().Incident!;
        var digest = new EventDigest(40, new EventPosition(1), new EventPosition(40), [new DigestedIncident(news.Page, incident, 40)]);
        yield return news with { Kind = EventKind.DeliveryDigest, Digest = digest };
    }
}
