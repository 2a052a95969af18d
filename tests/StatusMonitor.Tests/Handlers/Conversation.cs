using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Tells one handler one event after the other as the pump does: with what went before, and with progress.</summary>
internal sealed class Conversation(IHandler handler)
{
    private readonly List<EarlierDelivery> _earlier = [];

    /// <summary>What an attempt left that has to be tried again.</summary>
    public string? Progress { get; private set; }

    public IReadOnlyList<EarlierDelivery> Earlier => _earlier;

    public async Task<DeliveryResult> TellAsync(StatusEvent news, CancellationToken cancellationToken)
    {
        var isIncident = news.Incident is not null;
        var result = await handler.DeliverAsync(
            new Dispatch(news) { Earlier = isIncident ? [.. _earlier] : [], Progress = Progress }, cancellationToken);
        Progress = (result as DeliveryResult.TryAgain)?.Progress;
        if (result is DeliveryResult.Delivered delivered && isIncident)
        {
            _earlier.Add(new EarlierDelivery
            {
                Position = news.Position,
                Event = news.Id,
                Kind = news.Kind,
                Update = news.Update?.Id,
                Status = news.Incident?.Status,
                Receipt = delivered.Receipt,
                At = news.ObservedAt,
            });
        }

        return result;
    }
}
