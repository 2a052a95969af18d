using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Bench.Serving;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.EventLog;
using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Watching;

namespace StatusMonitor.Bench.Macro;

/// <summary>The real thing without its handlers: scheduler, watchers, fetcher and SQLite log, as the product puts them together.</summary>
internal sealed class WatcherFleet : IAsyncDisposable
{
    private readonly HttpMessageInvoker _transport;
    private readonly Watcher[] _watchers;
    private readonly IEventLog _log;

    private WatcherFleet(ServedPages pages, IEventLog log)
    {
        var options = new FetchOptions();
        // So short that the scheduler is never idle: each tick is due again before its turn comes.
        var watching = new WatchOptions { Interval = TimeSpan.FromMilliseconds(1) };
        _log = log;
        _transport = HttpTransport.Create(options, TimeProvider.System);
        Fetcher = new HttpFetcher(_transport, options, TimeProvider.System);
        var detector = new Detector([new StatuspageDialect()], Fetcher);
        _watchers = [.. pages.Definitions.Select(page =>
            new Watcher(page, detector, Fetcher, log, watching, static () => 0.5, NullLogger<Watcher>.Instance))];
    }

    public HttpFetcher Fetcher { get; }

    /// <summary>Reads all pages once, so that what follows is the steady state.</summary>
    public static async Task<WatcherFleet> StartAsync(ServedPages pages, string logPath)
    {
        var options = new SqliteLogOptions { Path = logPath };
        var log = await SqliteEventLog.OpenAsync(options, TimeProvider.System, null, CancellationToken.None);
        var fleet = new WatcherFleet(pages, log);
        await using var scheduler = fleet.Schedule(isOnce: true);
        scheduler.Start();
        await scheduler.FirstRound;
        return fleet;
    }

    public Scheduler Schedule(bool isOnce = false) => new(_watchers, isOnce, TimeProvider.System, NullLogger<Scheduler>.Instance);

    public async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        await _log.DisposeAsync();
    }
}
