using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>Handlers as a configuration makes them, and events for them.</summary>
internal static class Deliveries
{
    public const string Body = "Wir prüfen – <b>fast</b> fertig.\n.\n..\nFrom here on 👩‍🚀 & \"more\" ]]>";

    public static StatusEvent Event(string id, string status) => new()
    {
        Id = new EventId(id),
        Kind = EventKind.IncidentUpdate,
        ObservedAt = new DateTimeOffset(2026, 11, 3, 14, 32, 10, TimeSpan.Zero),
        Page = new EventPage(new PageKey("lumen"), "Lumen", "https://status.lumen.example"),
        Incident = new EventIncident
        {
            Id = new IncidentId("i1"),
            Type = IncidentType.Incident,
            Name = "Langsame Antworten · größer",
            Status = status,
            Impact = "major",
            Url = "https://status.lumen.example/incidents/i1",
        },
        Update = new EventUpdate { Id = new UpdateId("u" + id), Status = status, Body = Body },
        Components = [new ComponentChange(new ComponentId("c"), "API", null, "partial_outage")],
    };

    /// <summary>Delivers two events of one incident, the second knowing of the first.</summary>
    public static async Task<IReadOnlyList<DeliveryResult>> OfAsync(string type, string options)
    {
        using var http = DeliveryTransport.Create();
        var kind = BuiltIn.Handlers.Single(handler => handler.Name == type);
        var read = System.Text.Json.JsonSerializer.Deserialize(options, kind.Options)!;
        Assert.Empty(kind.Mistakes(read));
        var handler = kind.Create("test", read, new HandlerServices { Http = http, Time = TimeProvider.System, Loggers = NullLoggerFactory.Instance });
        var (first, second) = (Event("e1", "investigating"), Event("e2", "resolved"));
        var result = await handler.DeliverAsync(new Dispatch(first), TestContext.Current.CancellationToken);
        var earlier = new EarlierDelivery
        {
            Position = new EventPosition(1),
            Event = first.Id,
            Kind = first.Kind,
            Receipt = (result as DeliveryResult.Delivered)?.Receipt,
            At = first.ObservedAt,
        };
        return [result, await handler.DeliverAsync(new Dispatch(second) { Earlier = [earlier] }, TestContext.Current.CancellationToken)];
    }
}
