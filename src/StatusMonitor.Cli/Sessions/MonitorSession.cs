using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Logging;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using StatusMonitor.Web.Metrics.Instruments;
using Monitor = StatusMonitor.Hosting.Monitor;

namespace StatusMonitor.Cli.Sessions;

/// <summary>The library put together for one command, without a host around it: a host takes longer to start than we may.</summary>
internal sealed class MonitorSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _footprint;

    private MonitorSession(ServiceProvider services)
    {
        _services = services;
        Monitor = services.GetRequiredService<Monitor>();
        Time = services.GetRequiredService<TimeProvider>();
        Meter = services.GetRequiredService<Meter>();
        Instruments = InstrumentTotals.Of(Meter);
        _footprint = Footprint.ReduceAsync(Monitor, Time, _end.Token);
    }

    public Monitor Monitor { get; }

    public TimeProvider Time { get; }

    /// <summary>What the pipe counts with.</summary>
    public Meter Meter { get; }

    /// <summary>What the pipe counted since the start.</summary>
    public InstrumentTotals Instruments { get; }

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">What is to be watched has mistakes.</exception>
    public static MonitorSession Create(
        IEventLog log, Action<StatusMonitorOptions> configure, IEnumerable<IHandler> handlers, Diagnostics diagnostics, LogLevel level)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(level).AddProvider(new StderrLoggerProvider(diagnostics)));
        var monitor = services.AddStatusMonitor(configure).UseLog(log);
        foreach (var handler in handlers) monitor.AddHandler(_ => handler);
        return new MonitorSession(services.BuildServiceProvider());
    }

    /// <summary>Stops the monitor; the log stays open, it is the caller's.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _footprint.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        Instruments.Dispose();
        _end.Dispose();
    }
}
