using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Logging;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Hosting;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Metrics.Otlp;

namespace StatusMonitor.Cli.Services;

/// <summary>
/// The service: runs a configuration until it is stopped, and takes another one when the file changes or SIGHUP comes.
/// One with mistakes is refused whole: what ran goes on, and both are said.
/// </summary>
internal sealed class ServiceRun
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Without a look at the log for this long, the process is not alive in any sense that matters.</summary>
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly string _logFile;
    private readonly Diagnostics _diagnostics;
    private readonly SystemdService _systemd;
    private readonly ChangedFiles _files = new();
    private ServiceConfiguration _configuration;

    public ServiceRun(string path, ServiceConfiguration configuration, string logFile, Diagnostics diagnostics)
    {
        (_path, _configuration, _logFile, _diagnostics) = (path, configuration, logFile, diagnostics);
        _systemd = SystemdService.Open(TimeProvider.System);
        _files.Watch(configuration.Files);
    }

    /// <param name="log">Where it is recorded; stays open.</param>
    /// <param name="level">What is logged.</param>
    /// <param name="cancellationToken">A signal: the good end of a service.</param>
    public async Task RunAsync(SqliteEventLog log, LogLevel level, CancellationToken cancellationToken)
    {
        using var http = DeliveryTransport.Create();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(level).AddProvider(new StderrLoggerProvider(_diagnostics)));
        await using var output = StandardText.Open();
        await using var session = MonitorSession.Create(log, Configure, [], _diagnostics, level);
        var services = new HandlerServices { Http = http, Time = session.Time, Loggers = loggers, Text = () => output };
        await using var web = new WebSide(log, session, loggers, _diagnostics);
        using var signal = new ReloadSignal();
        // First of all, since an address that is taken is the end: before anything is read or delivered.
        await web.StartAsync(_configuration.Web, CancellationToken.None);
        await session.Monitor.StartAsync(CancellationToken.None);
        if (await ApplyAsync(session, services, cancellationToken)) Say("started", $"; recorded in {_logFile}");
        await using var export = Export(web, session, loggers);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var life = _systemd.WatchdogLoopAsync(() => session.Monitor.LookedWithin(DeadAfter), ending.Token);
        await FollowAsync(session, services, web, signal, cancellationToken);
        _systemd.Stopping();
        await Task.WhenAll(web.StopAsync(), session.Monitor.StopAsync(CancellationToken.None));
        await ending.CancelAsync();
        await life;
        _diagnostics.Write("info: stopped; what was not delivered is kept, and sent after the next start");
    }

    private OtlpExport? Export(WebSide web, MonitorSession session, ILoggerFactory loggers) => _configuration.Telemetry is { } otlp
        ? OtlpExport.Start(otlp, web.Services(new WebOptions { Port = 0 }), session.Meter, loggers.CreateLogger<OtlpExport>())
        : null;

    private void Configure(StatusMonitorOptions options)
    {
        var plan = _configuration.Plan;
        (options.Interval, options.Since, options.BlindAfter) = (plan.Interval, plan.Since, plan.BlindAfter);
        foreach (var network in plan.AllowedNetworks) options.AllowedNetworks.Add(network);
    }

    private async Task FollowAsync(
        MonitorSession session, HandlerServices services, WebSide web, ReloadSignal signal, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, session.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var isAsked = signal.Take();
            if (!cancellationToken.IsCancellationRequested && (_files.Look() || isAsked))
                await ReloadAsync(session, services, web, cancellationToken);
            await web.LookAsync(cancellationToken);
        }
    }

    private async Task ReloadAsync(MonitorSession session, HandlerServices services, WebSide web, CancellationToken cancellationToken)
    {
        _systemd.Reloading();
        _files.Accept();
        var reading = ConfigurationFile.Read(_path);
        if (reading is ConfigurationReading.Valid valid)
        {
            SayWhatWaits(valid.Configuration);
            _configuration = valid.Configuration;
            _files.Watch(_configuration.Files);
            var isApplied = await ApplyAsync(session, services, cancellationToken);
            await web.ApplyAsync(_configuration.Web, cancellationToken);
            if (isApplied) Say("configuration applied");
            return;
        }

        Refuse((ConfigurationReading.Invalid)reading);
    }

    /// <summary>False when a signal came before all of it was done: then the end follows, and that is no failure.</summary>
    private async Task<bool> ApplyAsync(MonitorSession session, HandlerServices services, CancellationToken cancellationToken)
    {
        try
        {
            await session.Monitor.ApplyAsync(_configuration.Plan, services, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Refuse(ConfigurationReading.Invalid refused)
    {
        _files.Watch([.. _configuration.Files.Union(refused.Files)]);
        var mistakes = Words.Count(refused.Mistakes.Count, "mistake");
        _diagnostics.Write($"error: the changed configuration has {mistakes}; the one from before stays in force");
        foreach (var mistake in refused.Mistakes) _diagnostics.Write($"error: {mistake}");
        _systemd.Ready();
        _systemd.Status($"A changed configuration has {mistakes}; the one from before stays");
    }

    private void SayWhatWaits(ServiceConfiguration next)
    {
        if (next.StoragePath != _configuration.StoragePath)
            _diagnostics.Write("warn: storage.path takes effect with the next start");
        if (next.Telemetry?.Fingerprint != _configuration.Telemetry?.Fingerprint)
            _diagnostics.Write("warn: telemetry takes effect with the next start");
    }

    private void Say(string what, string more = "")
    {
        var plan = _configuration.Plan;
        var routes = plan.Routing.Routes is { } some ? Words.Count(some.Count, "route") : "no routes: everything goes to every handler";
        var summary = $"{Words.Count(plan.Pages.Count, "page")}, {Words.Count(plan.Handlers.Count, "handler")}, {routes}";
        _diagnostics.Write($"info: {what}: {summary}{more}");
        _systemd.Ready();
        _systemd.Status(summary);
    }
}
