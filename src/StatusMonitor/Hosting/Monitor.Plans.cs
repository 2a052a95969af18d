using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Watching;

namespace StatusMonitor.Hosting;

internal sealed partial class Monitor
{
    /// <summary>
    /// Does from now on what a plan says. What the plan leaves as it is goes on untouched: a handler whose configuration
    /// did not change keeps its pump, a page that did not change its watcher. Handlers come before pages, so that a new
    /// one hears of a new page.
    /// </summary>
    /// <param name="plan">A plan without mistakes.</param>
    /// <param name="services">What new handlers are made with.</param>
    /// <param name="cancellationToken">Ends the wait for what is stopped.</param>
    public async Task ApplyAsync(ServicePlan plan, HandlerServices services, CancellationToken cancellationToken)
    {
        await ApplyHandlersAsync(plan, services, cancellationToken);
        await ApplyPagesAsync(plan, cancellationToken);
    }

    private async Task ApplyHandlersAsync(ServicePlan plan, HandlerServices services, CancellationToken cancellationToken)
    {
        var kept = _pumps.Where(run => plan.Handlers.Any(planned => planned.Name == run.Name && run.IsOf(planned))).ToList();
        var isKept = kept.Select(run => run.Name).ToHashSet(StringComparer.Ordinal);
        var made = plan.Handlers.Where(planned => !isKept.Contains(planned.Name)).Select(planned => Make(planned, services)).ToList();
        var gone = _pumps.Except(kept).ToList();
        await SettleShortlyAsync(gone, cancellationToken);
        // Whatever fails below, the list holds exactly what runs: the next plan then begins what is missing.
        Volatile.Write(ref _pumps, kept);
        foreach (var run in gone) await run.DisposeAsync();
        _context.Orders.Route(plan.Routing);
        foreach (var run in made) await BeginAsync(run, cancellationToken);
    }

    private async Task BeginAsync(PumpRun run, CancellationToken cancellationToken)
    {
        await run.InitialiseAsync(cancellationToken);
        Volatile.Write(ref _pumps, [.. _pumps, run]);
        run.Start();
    }

    private PumpRun Make(PlannedHandler planned, HandlerServices services)
    {
        var handler = planned.Type.Create(planned.Name, planned.Options, services with { Template = planned.Template });
        return new PumpRun(new DeliveryPump(handler, planned.Delivery, _context), planned.Fingerprint);
    }

    /// <summary>A delivery that is under way may end; what waits is taken up by whoever has the name next.</summary>
    private async Task SettleShortlyAsync(List<PumpRun> gone, CancellationToken cancellationToken)
    {
        if (gone.Count == 0) return;
        using var grace = new CancellationTokenSource(Grace, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken);
        var end = _log.End;
        await Task.WhenAll(gone.Select(run => run.Pump.WaitUntilAsync(end, either.Token).AsTask()));
    }

    private async Task ApplyPagesAsync(ServicePlan plan, CancellationToken cancellationToken)
    {
        var watching = _watching with { Interval = plan.Interval, Since = plan.Since, BlindAfter = plan.BlindAfter };
        var isAllNew = watching != _watching || !plan.AllowedNetworks.SequenceEqual(_networks);
        var kept = isAllNew ? [] : _watchers.Where(watcher => plan.Pages.Contains(watcher.Page)).ToList();
        var gone = _watchers.Except(kept).ToList();
        Volatile.Write(ref _watchers, kept);
        await Task.WhenAll(gone.Select(watcher => EndAsync(watcher, cancellationToken)));
        if (!plan.AllowedNetworks.SequenceEqual(_networks))
            _fetcher = Fetchers.Make(plan.AllowedNetworks, plan.Pages.Select(page => page.Interval ?? plan.Interval), _time);
        (_watching, _networks) = (watching, plan.AllowedNetworks);
        var keys = kept.Select(watcher => watcher.Page).ToHashSet();
        var made = plan.Pages.Where(page => !keys.Contains(page)).Select(MakeWatcher).ToList();
        Volatile.Write(ref _watchers, [.. kept, .. made]);
        foreach (var watcher in made) _scheduler.Add(watcher, made.Count);
    }

    private async Task EndAsync(Watcher watcher, CancellationToken cancellationToken)
    {
        await _scheduler.RemoveAsync(watcher).WaitAsync(cancellationToken);
        await watcher.StopAsync(cancellationToken);
    }
}
