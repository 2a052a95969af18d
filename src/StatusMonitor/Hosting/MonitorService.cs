using Microsoft.Extensions.Hosting;

namespace StatusMonitor.Hosting;

/// <summary>Ties the monitor to a host's life.</summary>
internal sealed class MonitorService(Monitor monitor) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => monitor.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => monitor.StopAsync(cancellationToken);
}
