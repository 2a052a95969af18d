using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Tells one handler of one incident as the pump does: with what was delivered before.</summary>
internal sealed class Correspondence(IHandler handler)
{
    private readonly List<EarlierDelivery> _earlier = [];

    public IReadOnlyList<EarlierDelivery> Earlier => _earlier;

    public async Task<DeliveryResult> TellAsync(StatusEvent news, CancellationToken cancellationToken)
    {
        var result = await handler.DeliverAsync(new Dispatch(news) { Earlier = [.. _earlier] }, cancellationToken);
        if (result is DeliveryResult.Delivered delivered)
        {
            _earlier.Add(new EarlierDelivery
            {
                Position = new EventPosition(_earlier.Count + 1),
                Event = news.Id,
                Kind = news.Kind,
                Update = news.Update?.Id,
                Status = news.Update?.Status ?? news.Incident?.Status,
                Receipt = delivered.Receipt,
                At = news.ObservedAt,
            });
        }

        return result;
    }
}
