using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A handler whose receiver forgets; keeps what it was told to say again.</summary>
internal sealed class RefreshedHandlerDouble : HandlerDouble, IRefreshedHandler
{
    private readonly List<string> _refreshes = [];

    public TimeSpan RefreshEvery => TimeSpan.FromMinutes(1);

    public TimeSpan RefreshAfterEnd => TimeSpan.FromMinutes(5);

    /// <summary>The events of each round.</summary>
    public IReadOnlyList<string> Refreshes
    {
        get
        {
            lock (_refreshes)
                return [.. _refreshes];
        }
    }

    public Func<int, DeliveryResult> Refreshed { get; set; } = static _ => DeliveryResult.Done;

    public ValueTask<DeliveryResult> RefreshAsync(IReadOnlyList<StatusEvent> standing, CancellationToken cancellationToken)
    {
        int round;
        lock (_refreshes)
        {
            _refreshes.Add(string.Join(' ', standing.Select(news => news.Id.Value)));
            round = _refreshes.Count;
        }

        return ValueTask.FromResult(Refreshed(round));
    }
}
