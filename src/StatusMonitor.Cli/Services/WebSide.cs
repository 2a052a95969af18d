using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Cli.Services;

/// <summary>
/// The service's web side: at most one server, begun anew when its configuration changes, and never a reason for the
/// rest to end. One caller at a time.
/// </summary>
/// <param name="log">What it shows; stays open.</param>
/// <param name="session">Who knows the pages.</param>
/// <param name="loggers">Where it logs.</param>
/// <param name="diagnostics">Standard error.</param>
internal sealed class WebSide(SqliteEventLog log, MonitorSession session, ILoggerFactory loggers, Diagnostics diagnostics) : IAsyncDisposable
{
    /// <summary>How long after it could not listen it is tried again.</summary>
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>Outlive a server: a reload throws nobody out.</summary>
    private readonly SessionStore _sessions = new();
    private WebConfiguration? _configuration;
    private WebServer? _server;
    private long _triedAt;

    /// <summary>The start of the service, at which an address that is taken is the end.</summary>
    /// <exception cref="ListenException">It cannot listen.</exception>
    public async Task StartAsync(WebConfiguration? configuration, CancellationToken cancellationToken)
    {
        _configuration = configuration;
        if (configuration is not null) await ListenAsync(configuration, cancellationToken);
    }

    /// <summary>Another configuration. What cannot listen is said, and tried again from time to time.</summary>
    public async Task ApplyAsync(WebConfiguration? configuration, CancellationToken cancellationToken)
    {
        if (configuration == _configuration) return;
        var wasThere = _server is not null;
        await StopAsync();
        _configuration = configuration;
        if (configuration is not null) await TryListenAsync(configuration, isFirst: true, cancellationToken);
        else if (wasThere) diagnostics.Write("info: the web side is closed");
    }

    /// <summary>Listens at last, if it could not before and it is time.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_configuration is { } waiting && _server is null && session.Time.GetElapsedTime(_triedAt) >= TryAgainAfter)
            await TryListenAsync(waiting, isFirst: false, cancellationToken);
    }

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is { } server) await server.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>What a web side reads, whether there is one or not.</summary>
    public WebServices Services(WebOptions options) => new()
    {
        Options = options,
        Status = log,
        Events = log,
        Deliveries = log,
        Orders = log,
        Readings = session.Monitor,
        Health = session.Monitor,
        Instruments = session.Instruments,
        Sessions = _sessions,
        Time = session.Time,
    };

    private async Task TryListenAsync(WebConfiguration configuration, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            await ListenAsync(configuration, cancellationToken);
        }
        catch (ListenException refused)
        {
            _triedAt = session.Time.GetTimestamp();
            if (isFirst) diagnostics.Write($"error: the web side {refused.Message}; everything else runs, and this is tried again");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service ends; then nothing needs to be served.
        }
    }

    private async Task ListenAsync(WebConfiguration configuration, CancellationToken cancellationToken)
    {
        _server = await WebServer.StartAsync(Services(configuration.Options), loggers, cancellationToken);
        diagnostics.Write($"info: the web side listens on {_server.Address}");
    }
}
