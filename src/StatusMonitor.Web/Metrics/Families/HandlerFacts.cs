using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>How one running handler's queue stands.</summary>
/// <param name="Name">The handler.</param>
/// <param name="Behind">Events its cursor has yet to pass.</param>
/// <param name="Parked">Deliveries given up on.</param>
/// <param name="Held">Deliveries kept for later.</param>
/// <param name="Failures">Failures in a row of the event it tries now.</param>
internal sealed record HandlerFacts(string Name, long Behind, int Parked, int Held, int Failures)
{
    /// <summary>Of the handlers that run: one that was taken out of the configuration is not behind, it is gone.</summary>
    public static async ValueTask<IReadOnlyList<HandlerFacts>> GatherAsync(WebServices services, CancellationToken cancellationToken)
    {
        var deliveries = services.Deliveries;
        var cursors = (await deliveries.ReadCursorsAsync(cancellationToken)).ToDictionary(cursor => cursor.Handler, cursor => cursor.Position.Value);
        var parked = (await deliveries.ReadParkedAsync(cancellationToken)).CountBy(one => one.Handler).ToDictionary();
        var held = (await deliveries.ReadHeldAsync(cancellationToken)).CountBy(one => one.Handler).ToDictionary();
        var waits = (await deliveries.ReadWaitsAsync(cancellationToken)).ToDictionary(wait => wait.Handler, wait => wait.Failures);
        var end = services.Events.End.Value;
        return
        [
            .. (services.Health?.Handlers ?? [.. cursors.Keys]).Order(StringComparer.Ordinal).Select(name => new HandlerFacts(
                name,
                cursors.TryGetValue(name, out var position) ? Math.Max(0, end - position) : 0,
                parked.GetValueOrDefault(name),
                held.GetValueOrDefault(name),
                waits.GetValueOrDefault(name))),
        ];
    }
}
