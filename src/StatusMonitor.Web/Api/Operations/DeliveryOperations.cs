using StatusMonitor.EventLog;
using StatusMonitor.Pages;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api.Operations;

/// <summary>How deliveries stand, and parked ones sent again.</summary>
internal static class DeliveryOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new Operation
        {
            Path = "/api/v1/deliveries",
            Id = "getDeliveries",
            Chapter = "deliveries",
            Summary = "How far each handler has got, what it tries again and why, what is kept for later, and what was given up on.",
            Answer = new OperationAnswer("How deliveries stand.", ApiJson.Context.DeliveriesBody),
            Run = GetAsync,
        },
        new Operation
        {
            Method = "POST",
            Path = "/api/v1/deliveries/replay",
            Id = "replayDeliveries",
            Chapter = "deliveries",
            Summary = "Sends parked deliveries again: those that meet all that the body says.",
            Body = ApiJson.Context.ReplayBody,
            Answer = new OperationAnswer("How many there were.", ApiJson.Context.ReplayedBody),
            Role = WebRole.Operator,
            Run = ReplayAsync,
        },
    ];

    private static async Task GetAsync(ApiRequest request)
    {
        var (deliveries, end) = (request.Services.Deliveries, request.Services.Events.End);
        var waits = (await deliveries.ReadWaitsAsync(request.Aborted)).ToDictionary(wait => wait.Handler);
        var body = new DeliveriesBody
        {
            End = end,
            Handlers = [.. (await deliveries.ReadCursorsAsync(request.Aborted)).Select(cursor => HandlerBody.Of(cursor, waits.GetValueOrDefault(cursor.Handler), end))],
            Held = [.. (await deliveries.ReadHeldAsync(request.Aborted)).Select(held => new HeldBody(held.Handler, held.Position, held.Reason, held.HeldAt, held.Due, held.Upstream))],
            Parked = [.. (await deliveries.ReadParkedAsync(request.Aborted)).Select(parked => new ParkedBody(parked.Handler, parked.Position, parked.Reason, parked.Detail, parked.ParkedAt))],
        };
        await request.SendAsync(body, ApiJson.Context.DeliveriesBody);
    }

    private static async Task ReplayAsync(ApiRequest request)
    {
        var wish = request.Body<ReplayBody>();
        var handlers = (await request.Services.Deliveries.ReadCursorsAsync(request.Aborted)).Select(cursor => cursor.Handler).ToList();
        List<Mistake> mistakes = [];
        if (wish.Handler is { } name && !handlers.Contains(name, StringComparer.Ordinal))
            mistakes.Add(Mistake.Of("handler", name, handlers.Count == 0 ? "the name of a handler that ever ran; there is none" : $"one of {string.Join(", ", handlers)}", NearestWord.Find(name, handlers)));
        if (wish.From >= wish.Until) mistakes.Add(new Mistake("until", null, "until must be after from."));
        if (mistakes.Count > 0)
        {
            await Problems.SendAsync(request.Context, mistakes);
            return;
        }

        var query = new ReplayQuery { Handler = wish.Handler, Incident = wish.Incident, From = wish.From, Until = wish.Until };
        var count = await request.Services.Orders.ReplayAsync(query, request.Services.Time.GetUtcNow(), request.Aborted);
        await request.SendAsync(new ReplayedBody(count), ApiJson.Context.ReplayedBody);
    }
}
