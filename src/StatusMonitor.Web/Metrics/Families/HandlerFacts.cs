using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>How one running handler's queue stands.</summary>
/// <param name="Name">The handler.</param>
/// <param name="Behind">Events its cursor has yet to pass.</param>
/// <param name="Parked">Deliveries given up on.</param>
/// <param name="Held">Deliveries kept for later.</param>
/// <param name="Failures">Failures in a row of the event it tries now.</param>
internal sealed record HandlerFacts(string Name, long Behind, long Parked, long Held, int Failures)
{
    /// <summary>Of the handlers that run: one that was taken out of the configuration is not behind, it is gone.</summary>
    public static async ValueTask<IReadOnlyList<HandlerFacts>> GatherAsync(WebServices services, CancellationToken cancellationToken)
    {
        var deliveries = services.Deliveries;
        var backlogs = (await deliveries.ReadBacklogAsync(cancellationToken)).ToDictionary(backlog => backlog.Handler);
        var waits = (await deliveries.ReadWaitsAsync(cancellationToken)).ToDictionary(wait => wait.Handler, wait => wait.Failures);
        return
        [
            .. (services.Health?.Handlers ?? [.. backlogs.Keys]).Order(StringComparer.Ordinal).Select(name => Of(name, backlogs.GetValueOrDefault(name), waits.GetValueOrDefault(name))),
        ];
    }

    private static HandlerFacts Of(string name, DeliveryBacklog? backlog, int failures) =>
        new(name, backlog?.Ahead ?? 0, backlog?.Parked ?? 0, backlog?.Held ?? 0, failures);
}
