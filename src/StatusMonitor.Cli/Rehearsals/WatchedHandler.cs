using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>A handler whose results somebody wants to see.</summary>
internal sealed class WatchedHandler(IHandler inner, Action<StatusEvent, DeliveryResult> tell) : IHandler
{
    public string Name => inner.Name;

    public HandlerTraits Traits => inner.Traits;

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        var result = await inner.DeliverAsync(dispatch, cancellationToken);
        tell(dispatch.Event, result);
        return result;
    }
}
