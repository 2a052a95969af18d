using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Polling;
using StatusMonitor.Watching;

namespace StatusMonitor.Hosting;

/// <summary>Adds the monitor to a host.</summary>
public static class StatusMonitorServiceCollectionExtensions
{
    /// <summary>
    /// Adds a hosted service that watches pages and delivers what happens to handlers. The log is in memory unless
    /// <see cref="StatusMonitorBuilder.UseLog"/> names another. Mistakes in the options are all reported at start.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says what to watch.</param>
    public static StatusMonitorBuilder AddStatusMonitor(this IServiceCollection services, Action<StatusMonitorOptions>? configure = null)
    {
        services.AddOptions<StatusMonitorOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StatusMonitorOptions>, StatusMonitorOptionsValidator>());
        if (configure is not null) services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IEventLog, InMemoryEventLog>();
        services.TryAddSingleton<IEventReader>(provider => provider.GetRequiredService<IEventLog>());
        services.TryAddSingleton(_ => new Meter("StatusMonitor"));
        services.TryAddSingleton<DeliveryMetrics>();
        services.TryAddSingleton<WatchMetrics>();
        services.TryAddSingleton(Jitter);
        services.TryAddSingleton(MakeFetcher);
        services.TryAddSingleton<Monitor>();
        services.AddHostedService<MonitorService>();
        return new StatusMonitorBuilder(services);
    }

    private static Func<double> Jitter(IServiceProvider services) =>
        static () => System.Security.Cryptography.RandomNumberGenerator.GetInt32(1 << 24) / (double)(1 << 24);

    private static IFetcher MakeFetcher(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IOptions<StatusMonitorOptions>>().Value;
        return Fetchers.Make(
            [.. settings.AllowedNetworks], settings.Pages.Select(page => page.Interval ?? settings.Interval), services.GetRequiredService<TimeProvider>());
    }
}
