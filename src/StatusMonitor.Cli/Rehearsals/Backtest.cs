using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>Plays the past through the routes of a configuration. Pure, but for what it tells.</summary>
internal static class Backtest
{
    /// <param name="plan">The configuration.</param>
    /// <param name="takesEdits">Whether a handler gets edits.</param>
    /// <param name="events">The past, in order.</param>
    /// <param name="now">The end of it: what falls due later is left out.</param>
    /// <param name="tell">Told of every event and handler.</param>
    public static void Run(
        ServicePlan plan, Func<PlannedHandler, bool> takesEdits, IReadOnlyList<StatusEvent> events, DateTimeOffset now, Action<BacktestLine> tell)
    {
        var router = new Router(plan.Routing);
        var handlers = plan.Handlers.Select(planned => new BacktestHandler(planned, takesEdits(planned), router, tell)).ToList();
        foreach (var news in events)
            foreach (var handler in handlers) handler.Take(news);
        foreach (var handler in handlers) handler.PassTo(now);
    }
}
