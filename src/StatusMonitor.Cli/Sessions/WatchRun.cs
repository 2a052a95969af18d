using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Hosting;
using Monitor = StatusMonitor.Hosting.Monitor;

namespace StatusMonitor.Cli.Sessions;

/// <summary>Watches until something ends it: a signal, the time that was set, the one round that was asked for, or no reader.</summary>
internal static class WatchRun
{
    /// <summary>How long <c>--once</c> waits for receivers; what is left then is sent by the next run.</summary>
    private static readonly TimeSpan SettleWithin = TimeSpan.FromSeconds(30);

    /// <param name="plan">What to watch.</param>
    /// <param name="log">Where it is recorded; stays open.</param>
    /// <param name="diagnostics">Standard error.</param>
    /// <param name="cancellationToken">A signal: the good end of a watch.</param>
    /// <param name="beside">What else is to run on the session, from before its first reading; disposed of at the end.</param>
    public static async Task RunAsync(
        WatchPlan plan, IEventLog log, Diagnostics diagnostics, CancellationToken cancellationToken,
        Func<MonitorSession, Task<IAsyncDisposable>>? beside = null)
    {
        await using var output = WatchOutput.Open(plan);
        using var transport = plan.Webhook is null ? null : DeliveryTransport.Create();
        await using var session = MonitorSession.Create(log, options => Configure(options, plan), Handlers(), diagnostics, Level(plan));
        output.Attach(session.Monitor, log, plan.Pages.Count, diagnostics, session.Time);
        try
        {
            await using var other = beside is null ? null : await beside(session);
            await session.Monitor.StartAsync(CancellationToken.None);
            await UntilEndAsync(plan, session, output, diagnostics, cancellationToken);
            await session.Monitor.StopAsync(CancellationToken.None);
        }
        finally
        {
            await output.EndAsync(diagnostics);
        }

        IEnumerable<IHandler> Handlers()
        {
            yield return output.Handler;
            if (plan.Webhook is { } webhook) yield return new WebhookHandler(webhook, transport!, TimeProvider.System);
        }
    }

    /// <summary>Finds mistakes before anything is opened, so that none leaves a data folder behind.</summary>
    /// <exception cref="UsageException">The plan has mistakes.</exception>
    public static void Check(WatchPlan plan)
    {
        var options = new StatusMonitorOptions();
        Configure(options, plan);
        if (new StatusMonitorOptionsValidator().Validate(null, options) is { Failed: true } mistakes)
            throw new UsageException(string.Join("\n", mistakes.Failures));
    }

    private static void Configure(StatusMonitorOptions options, WatchPlan plan)
    {
        foreach (var page in plan.Pages) options.Pages.Add(page);
        foreach (var network in plan.Networks) options.AllowedNetworks.Add(network);
        if (plan.Interval is { } interval) options.Interval = interval;
        if (plan.BlindAfter is { } blindAfter) options.BlindAfter = blindAfter;
        (options.Since, options.Once) = (plan.Since, plan.Once);
    }

    private static async Task UntilEndAsync(
        WatchPlan plan, MonitorSession session, WatchOutput output, Diagnostics diagnostics, CancellationToken cancellationToken)
    {
        using var timer = plan.For is { } limit ? new CancellationTokenSource(limit, session.Time) : new CancellationTokenSource();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var work = plan.Once ? RoundAsync(session, diagnostics, end.Token) : Task.Delay(Timeout.InfiniteTimeSpan, session.Time, end.Token);
        await Task.WhenAny(work, output.Closed);
        await end.CancelAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsFaulted) await work;
    }

    private static async Task RoundAsync(MonitorSession session, Diagnostics diagnostics, CancellationToken cancellationToken)
    {
        await session.Monitor.FirstRound.WaitAsync(cancellationToken);
        using var limit = new CancellationTokenSource(SettleWithin, session.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        if (!await session.Monitor.SettleAsync(either.Token) && limit.IsCancellationRequested) Tell(session.Monitor, diagnostics);
    }

    private static void Tell(Monitor monitor, Diagnostics diagnostics)
    {
        foreach (var delivery in monitor.Deliveries.Where(delivery => delivery.Waiting is not null))
            diagnostics.Write($"warn: {delivery.Handler} could not be reached in {SettleWithin.TotalSeconds:0} s; what it has not got is kept and sent by the next run");
    }

    /// <summary>Where the footer says what fails and for how long, warnings would only say it again.</summary>
    private static LogLevel Level(WatchPlan plan) =>
        plan is { Level: LogLevel.Warning, Output: OutputFormat.Text, Screen.IsTerminal: true } ? LogLevel.Error : plan.Level;
}
