using Microsoft.Extensions.Hosting;

namespace StatusMonitor.Web.Hosting;

/// <summary>Listens to no signal: whoever started the server stops it.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
