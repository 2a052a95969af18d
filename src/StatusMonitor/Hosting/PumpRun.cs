using StatusMonitor.Delivery;

namespace StatusMonitor.Hosting;

/// <summary>A pump and its life.</summary>
/// <param name="pump">The pump.</param>
/// <param name="fingerprint">The configuration it was made of; null where it was made by hand.</param>
internal sealed class PumpRun(DeliveryPump pump, string? fingerprint) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public DeliveryPump Pump => pump;

    public string Name => pump.Name;

    public bool IsOf(PlannedHandler planned) => fingerprint is not null && fingerprint == planned.Fingerprint;

    public ValueTask InitialiseAsync(CancellationToken cancellationToken) => pump.InitialiseAsync(cancellationToken);

    public void Start() => _running = pump.RunAsync(_stopping.Token);

    /// <summary>Cancels what is being delivered, saves how far it got, and returns.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }
}
