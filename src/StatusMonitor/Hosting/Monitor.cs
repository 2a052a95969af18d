using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Routing;
using StatusMonitor.Watching;

namespace StatusMonitor.Hosting;

/// <summary>
/// The pipe put together: watchers on one scheduler append to the log, a pump per handler reads it. Started once
/// and stopped once; between the two a plan may replace what it does. Thread-safe, but for plans: one at a time.
/// </summary>
internal sealed partial class Monitor : IAsyncDisposable
{
    /// <summary>How long a stop waits for what is already in the log to be delivered.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly IEventLog _log;
    private readonly TimeProvider _time;
    private readonly Func<double> _chance;
    private readonly ILoggerFactory _loggers;
    private readonly WatchMetrics _seen;
    private readonly DeliveryContext _context;
    private readonly OrdersWatch _ordersWatch;
    private readonly Scheduler _scheduler;
    private readonly CancellationTokenSource _stopping = new();
    private IFetcher _fetcher;
    private IReadOnlyList<IPNetwork> _networks;
    private WatchOptions _watching;
    private IReadOnlyList<Watcher> _watchers;
    private IReadOnlyList<PumpRun> _pumps;
    private Task _looking = Task.CompletedTask;
    private int _hasStopped;

    public Monitor(
        IOptions<StatusMonitorOptions> options, IEventLog log, IEnumerable<HandlerRegistration> handlers, IFetcher fetcher,
        DeliveryMetrics metrics, WatchMetrics seen, TimeProvider time, Func<double> chance, ILoggerFactory loggers)
    {
        (_log, _time, _chance, _loggers, _fetcher, _seen) = (log, time, chance, loggers, fetcher, seen);
        var settings = options.Value;
        _networks = [.. settings.AllowedNetworks];
        _watching = new WatchOptions { Interval = settings.Interval, Since = settings.Since, BlindAfter = settings.BlindAfter };
        _watchers = [.. settings.Pages.Select(MakeWatcher)];
        _context = new DeliveryContext(log, new CurrentOrders(), time, chance, metrics, loggers.CreateLogger<DeliveryPump>());
        if (settings.Pages.Any(page => !page.Components.IsEverything)) _context.Orders.Route(RulesOf(settings.Pages));
        _pumps = [.. handlers.Select(handler => new PumpRun(new DeliveryPump(handler.Handler, handler.Delivery, _context), null))];
        RejectTwins(_pumps);
        _ordersWatch = new OrdersWatch(log, _context.Orders, () => Statuses, time, loggers.CreateLogger<OrdersWatch>());
        _scheduler = new Scheduler(_watchers, settings.Once, time, loggers.CreateLogger<Scheduler>());
    }

    /// <summary>Raised after a tick that may have changed how a page stands; from any thread, briefly.</summary>
    public event Action<PageStatus>? StatusChanged;

    /// <summary>How the pages stand; those not tried yet are missing.</summary>
    public IReadOnlyList<PageStatus> Statuses => [.. Volatile.Read(ref _watchers).Select(watcher => watcher.Status).OfType<PageStatus>()];

    /// <summary>How the handlers stand.</summary>
    public IReadOnlyList<DeliveryStatus> Deliveries => [.. Volatile.Read(ref _pumps).Select(run => run.Pump.Status)];

    /// <summary>Whether the monitor's own loop came round within a time: a sign of life.</summary>
    public bool LookedWithin(TimeSpan time) => _ordersWatch.SinceLook < time;

    /// <summary>Completes when each page has been tried once.</summary>
    public Task FirstRound => _scheduler.FirstRound;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Silences hold from the first event on; and a handler that never ran starts at the log's end: that end must be
        // found before the first page is read.
        await _ordersWatch.LookAsync(cancellationToken);
        foreach (var run in _pumps) await run.InitialiseAsync(cancellationToken);
        foreach (var run in _pumps) run.Start();
        _looking = _ordersWatch.RunAsync(_stopping.Token);
        _scheduler.Start();
    }

    /// <summary>True once all that is in the log now is delivered or parked; false when cancelled before.</summary>
    public async Task<bool> SettleAsync(CancellationToken cancellationToken)
    {
        var end = _log.End;
        var all = await Task.WhenAll(_pumps.Select(run => run.Pump.WaitUntilAsync(end, cancellationToken).AsTask()));
        return all.All(isSettled => isSettled);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _hasStopped, 1) != 0) return;
        await _scheduler.StopAsync();
        using (var grace = new CancellationTokenSource(Grace, _time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken))
        {
            await SettleAsync(either.Token);
        }

        await _stopping.CancelAsync();
        await Task.WhenAll([_looking, .. _pumps.Select(run => run.StopAsync())]);
        await StoreAllAsync();
    }

    /// <summary>Together, so that the log commits them together; what does not make it is only read once more.</summary>
    private async Task StoreAllAsync()
    {
        using var grace = new CancellationTokenSource(Grace / 2, _time);
        var stores = Task.WhenAll(_watchers.Select(watcher => watcher.StopAsync(grace.Token).AsTask()));
        await stores.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        await _scheduler.DisposeAsync();
        foreach (var run in _pumps) await run.DisposeAsync();
        _stopping.Dispose();
    }

    private Watcher MakeWatcher(PageDefinition page)
    {
        return new Watcher(page, new Detector(BuiltIn.Dialects, _fetcher), _fetcher, _log, _watching, _chance, _loggers.CreateLogger<Watcher>(), _seen)
        {
            OnStatus = status => StatusChanged?.Invoke(status),
        };
    }

    /// <summary>Where there is no configuration, all that is said of what goes where is which parts of pages are meant.</summary>
    private static RoutePlan RulesOf(IEnumerable<PageDefinition> pages) => RoutePlan.Everything with
    {
        Pages = pages.DistinctBy(page => page.Key).ToDictionary(page => page.Key, page => new PageRules { Components = page.Components.Globs }),
    };

    private static void RejectTwins(IReadOnlyList<PumpRun> pumps)
    {
        foreach (var twins in pumps.GroupBy(run => run.Name).Where(group => group.Count() > 1))
            throw new InvalidOperationException($"{twins.Count()} handlers are named {twins.Key}; each needs a name of its own, since it names the cursor");
    }
}
