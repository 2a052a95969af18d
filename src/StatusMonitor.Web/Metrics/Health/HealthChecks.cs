using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Metrics.Health;

/// <summary>What it takes to be alive, and to be ready.</summary>
internal static class HealthChecks
{
    /// <summary>The same time that the watchdog of systemd is told by.</summary>
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LogMayTake = TimeSpan.FromSeconds(5);

    /// <summary>A restart would help if not: the own loop comes round, and the log answers.</summary>
    public static async ValueTask<IReadOnlyList<HealthCheck>> Alive(WebServices services, CancellationToken cancellationToken) =>
        [Loop(services), await LogAsync(services, cancellationToken)];

    /// <summary>
    /// What is shown is of this run, and what is new gets in: besides, every page was tried and the log was written. No
    /// restart makes room on a disk, so that a log that cannot be written is no reason to be dead.
    /// </summary>
    public static async ValueTask<IReadOnlyList<HealthCheck>> Ready(WebServices services, CancellationToken cancellationToken)
    {
        var hasTriedAll = services.Health?.HasTriedAll ?? true;
        var count = services.Readings.All.Count(page => page.Status is null);
        return
        [
            .. await Alive(services, cancellationToken),
            Writing(services),
            new HealthCheck("pages", hasTriedAll, hasTriedAll ? "every page was tried" : $"{count} not tried yet"),
        ];
    }

    /// <summary>By how the last write ended: a probe writes nothing.</summary>
    private static HealthCheck Writing(WebServices services) => services.Health?.WriteFailure switch
    {
        null => new HealthCheck("writing", true, "the log is written"),
        EventLogFailure.Full => new HealthCheck("writing", false, "no room for the log"),
        EventLogFailure.ReadOnly => new HealthCheck("writing", false, "the log may not be written"),
        EventLogFailure.Corrupt => new HealthCheck("writing", false, "the log is damaged"),
        _ => new HealthCheck("writing", false, "the log cannot be written"),
    };

    private static HealthCheck Loop(WebServices services)
    {
        if (services.Health is not { } health) return new HealthCheck("loop", true, "nothing is watched by this process");
        var isAlive = health.SinceLook < DeadAfter;
        return new HealthCheck("loop", isAlive, isAlive ? "comes round" : "stands still");
    }

    private static async ValueTask<HealthCheck> LogAsync(WebServices services, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LogMayTake, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await services.Orders.ReadRevisionAsync(either.Token).AsTask().WaitAsync(either.Token);
            return new HealthCheck("log", true, "answers");
        }
        catch (EventLogException)
        {
            return new HealthCheck("log", false, "cannot be read");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheck("log", false, "does not answer");
        }
    }
}
