using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers;

<<<<<<< HEAD
/// <summary>Tells one handler one event after the other as the pump does: with what went before, and with progress.</summary>
=======
/// <summary>Tells one handler of one incident as the pump does: with what was delivered before.</summary>
>>>>>>> talk
internal sealed class Conversation(IHandler handler)
{
    private readonly List<EarlierDelivery> _earlier = [];

<<<<<<< HEAD
    /// <summary>What an attempt left that has to be tried again.</summary>
    public string? Progress { get; private set; }

=======
>>>>>>> talk
    public IReadOnlyList<EarlierDelivery> Earlier => _earlier;

    public async Task<DeliveryResult> TellAsync(StatusEvent news, CancellationToken cancellationToken)
    {
<<<<<<< HEAD
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
=======
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
>>>>>>> talk
                Receipt = delivered.Receipt,
                At = news.ObservedAt,
            });
        }

        return result;
    }
}
