using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Tells a handler one event after the other as the pump does: with what it was told of the same incident, and with progress.</summary>
/// <param name="handler">The handler, perhaps a new one for each event, as after a restart.</param>
internal sealed class Conversation(Func<IHandler> handler)
{
    private readonly List<(IncidentId Incident, EarlierDelivery Delivery)> _told = [];

    public Conversation(IHandler handler) : this(() => handler) { }

    /// <summary>What an attempt left that has to be tried again.</summary>
    public string? Progress { get; private set; }

    /// <summary>What was delivered of incidents.</summary>
    public IReadOnlyList<EarlierDelivery> Earlier => [.. _told.Select(told => told.Delivery)];

    public async Task<DeliveryResult> TellAsync(StatusEvent news, CancellationToken cancellationToken)
    {
        var earlier = _told.Where(told => told.Incident == news.Incident?.Id).Select(told => told.Delivery).ToList();
        var result = await handler().DeliverAsync(new Dispatch(news) { Earlier = earlier, Progress = Progress }, cancellationToken);
        Progress = (result as DeliveryResult.TryAgain)?.Progress;
        if (result is DeliveryResult.Delivered delivered && news.Incident is { } incident)
            _told.Add((incident.Id, Told(news, delivered.Receipt)));
        return result;
    }

    public async Task<IReadOnlyList<DeliveryResult>> TellAsync(IEnumerable<StatusEvent> story, CancellationToken cancellationToken)
    {
        List<DeliveryResult> results = [];
        foreach (var news in story)
            results.Add(await TellAsync(news, cancellationToken));
        return results;
    }

    /// <summary>What is known later of an event that was delivered.</summary>
    public static EarlierDelivery Told(StatusEvent news, string? receipt) => new()
    {
        Position = news.Position,
        Event = news.Id,
        Kind = news.Kind,
        Update = news.Update?.Id,
        Status = news.Incident?.Status,
        Receipt = receipt,
        At = news.ObservedAt,
    };
}
