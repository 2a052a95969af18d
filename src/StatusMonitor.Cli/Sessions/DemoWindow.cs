using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Logging;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Cli.Sessions;

/// <summary>The demo's web side: on the usual port where that is free, and seen from this machine only.</summary>
internal static class DemoWindow
{
    private static readonly ListenAddress Usual = new("127.0.0.1", 8080);

    /// <param name="asked">Where it was asked for; null for the usual place, or another port if that is taken.</param>
    /// <param name="log">What it shows.</param>
    /// <param name="session">Who knows the pages.</param>
    /// <param name="diagnostics">Where the address is told, and what goes wrong.</param>
    /// <exception cref="ListenException">The place asked for cannot be listened on.</exception>
    public static async Task<IAsyncDisposable> OpenAsync(ListenAddress? asked, InMemoryEventLog log, MonitorSession session, Diagnostics diagnostics)
    {
        var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new StderrLoggerProvider(diagnostics)));
        var server = await ServeAsync(asked ?? Usual);
        diagnostics.Write($"Look at it in a browser: {server.Address}");
        return server;

        async Task<WebServer> ServeAsync(ListenAddress address)
        {
            try
            {
                return await WebServer.StartAsync(Services(address, log, session), loggers, CancellationToken.None);
            }
            catch (ListenException taken) when (asked is null && taken.IsTaken)
            {
                return await ServeAsync(address with { Port = 0 });
            }
        }
    }

    private static WebServices Services(ListenAddress address, InMemoryEventLog log, MonitorSession session) => new()
    {
        Options = new WebOptions { Host = address.Host, Port = address.Port, Title = "Status Monitor demo" },
        Status = log,
        Events = log,
        Deliveries = log,
        Orders = log,
        Readings = session.Monitor,
        Health = session.Monitor,
        Instruments = session.Instruments,
        Time = session.Time,
    };
}
