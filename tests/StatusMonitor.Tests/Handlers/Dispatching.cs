using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Delivering an event of which nothing was sent before.</summary>
internal static class Dispatching
{
    public static ValueTask<DeliveryResult> DeliverAsync(this IHandler handler, StatusEvent news, CancellationToken cancellationToken) =>
        handler.DeliverAsync(new Dispatch(news), cancellationToken);
}
