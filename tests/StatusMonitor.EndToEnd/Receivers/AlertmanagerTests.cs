using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Alertmanager;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>The handler against the real Alertmanager: what it takes, shows, and lets go of.</summary>
public sealed class AlertmanagerTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alert_fires_changes_its_text_and_resolves()
    {
        await using var manager = await RealAlertmanager.StartAsync(Token);
        using var http = DeliveryTransport.Create();
        var handler = Create(manager, http);
        await TellAsync(handler, News("investigating", "We are investigating."), open: false);
        var alert = Assert.Single(await manager.AlertsAsync(Token))!;
        Assert.Equal("We are investigating.", (string?)alert["annotations"]!["description"]);
        Assert.Equal("active", (string?)alert["status"]!["state"]);
        var labels = alert["labels"]!.AsObject().Select(label => $"{label.Key}={label.Value}").Order();
        Assert.Equal(["alertname=StatusPageIncident", "incident=i1", "page=lumen", "team=platform"], labels);

        await TellAsync(handler, News("identified", "The cause is known."), open: true);
        var changed = Assert.Single(await manager.AlertsAsync(Token))!;
        Assert.Equal("The cause is known.", (string?)changed["annotations"]!["description"]);
        Assert.Equal((string?)alert["fingerprint"], (string?)changed["fingerprint"]);
        Assert.Equal((string?)alert["startsAt"], (string?)changed["startsAt"]);

        await TellAsync(handler, News("resolved", "It is over."), open: true);
        await manager.UntilAsync("the alert is gone", async () => (await manager.AlertsAsync(Token)).Count == 0, Token);
    }

    [Fact]
    public async Task An_alert_that_is_not_said_again_ends_and_one_that_is_stays()
    {
        await using var manager = await RealAlertmanager.StartAsync(Token);
        using var http = DeliveryTransport.Create();
        var handler = Create(manager, http, refresh: "1s");
        var other = News("investigating", "Another.");
        other = other with { Incident = other.Incident! with { Id = new IncidentId("i2") } };
        await TellAsync(handler, other, open: false);
        await TellAsync(handler, News("investigating", "We are investigating."), open: false);
        Assert.Equal(2, (await manager.AlertsAsync(Token)).Count);
        await manager.UntilAsync("the one that is not said again is gone", async () =>
        {
            Assert.IsType<DeliveryResult.Delivered>(await handler.RefreshAsync([News("investigating", "We are investigating.")], Token));
            return (await manager.AlertsAsync(Token)).Count == 1;
        }, Token);
        Assert.Equal("i1", (string?)Assert.Single(await manager.AlertsAsync(Token))!["labels"]!["incident"]);
    }

    [Theory]
    [InlineData("\u001b[2J\u202e \"}],\"x\":\" <script> ]]> \ud800 \0")]
    [InlineData("")]
    public async Task Hostile_texts_and_odd_times_are_taken(string text)
    {
        await using var manager = await RealAlertmanager.StartAsync(Token);
        using var http = DeliveryTransport.Create();
        var news = News("investigating", text + new string('x', 100_000));
        news = news with
        {
            Incident = news.Incident! with { Id = new IncidentId("i" + text), Name = text, Impact = text, Url = text, StartedAt = Now.AddDays(400) },
            Page = news.Page with { Name = text },
        };
        await TellAsync(Create(manager, http), news, open: false);
        Assert.Single(await manager.AlertsAsync(Token));
        var ended = news with { Incident = news.Incident! with { Status = "resolved", ResolvedAt = Now.AddDays(-400) } };
        await TellAsync(Create(manager, http), ended, open: true);
        await manager.UntilAsync("the alert is gone", async () => (await manager.AlertsAsync(Token)).Count == 0, Token);
    }

    private static AlertmanagerHandler Create(RealAlertmanager manager, HttpMessageInvoker http, string refresh = "1m") =>
        (AlertmanagerHandler)AlertmanagerHandler.Type.Create(
            "real",
            System.Text.Json.JsonSerializer.Deserialize(
                $$$"""{"url":"{{{manager.Url}}}","labels":{"team":"platform"},"refresh":"{{{refresh}}}"}""", AlertmanagerHandler.Type.Options)!,
            new HandlerServices { Http = http, Time = TimeProvider.System, Loggers = NullLoggerFactory.Instance });

    private static async Task TellAsync(AlertmanagerHandler handler, StatusEvent news, bool open)
    {
        var earlier = new EarlierDelivery { Position = default, Event = new EventId("e0"), Kind = EventKind.IncidentUpdate, Receipt = "trigger", At = Now };
        var result = await handler.DeliverAsync(new Dispatch(news) { Earlier = open ? [earlier] : [] }, Token);
        Assert.IsType<DeliveryResult.Delivered>(result);
    }

    private static StatusEvent News(string status, string body) => new()
    {
        Id = new EventId($"e-{status}"),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = Now,
        Page = new EventPage(new PageKey("lumen"), "Lumen", "https://status.lumen.example"),
        Incident = new EventIncident
        {
            Id = new IncidentId("i1"),
            Type = IncidentType.Incident,
            Name = "Elevated error rates",
            Status = status,
            Impact = "major",
            Url = "https://status.lumen.example/incidents/i1",
            StartedAt = Now.AddMinutes(-5),
            ResolvedAt = IncidentStatus.IsEnd(status) ? Now.AddSeconds(-1) : null,
        },
        Update = new EventUpdate { Id = new UpdateId($"u-{status}"), Status = status, Body = body, PublishedAt = Now },
    };
}
