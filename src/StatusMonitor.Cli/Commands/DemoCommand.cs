using System.CommandLine;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Simulator.Scripts;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon demo</c>.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>The day's blind page is blind for seconds, not minutes.</summary>
    private static readonly TimeSpan BlindAfter = TimeSpan.FromSeconds(2);

    /// <summary>For what was published last: some readings, and the back-off of a page that failed.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(2);

    public static Command Create(GlobalOptions globals)
    {
        var limit = DurationOption.Create("--for", "Stops after this time [default: never; with --no-web when the day is over, in about a minute]");
        var listen = ListenOption.Create();
        var noWeb = new Option<bool>("--no-web") { Description = "Tells one day on the terminal alone, then stops" };
        var command = new Command("demo", "Watches a bad day at five invented services on this machine; needs no network and keeps nothing.") { limit, listen, noWeb };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (hasWindow, asked) = (!parsed.GetValue(noWeb), parsed.GetValue(listen));
            if (!hasWindow && asked is not null) throw new UsageException("--listen and --no-web do not go together.");
            await using var server = await SimulatorServer.StartAsync(cancellationToken: cancellationToken);
            await using var log = new InMemoryEventLog();
            var day = await BeginAsync(server, log, cancellationToken);
            var plan = Plan(day, globals, parsed) with { For = parsed.GetValue(limit) };
            var often = hasWindow ? ", again and again" : "";
            Diagnostics.Say($"statusmon demo: a bad day at {day.Pages.Count} invented services, told in about a minute{often}; Ctrl+C ends it.");
            return await RunAsync(plan, day, log, hasWindow, asked, cancellationToken);
        });
        return command;
    }

    private static WatchPlan Plan(IncidentDay day, GlobalOptions globals, ParseResult parsed) => new()
    {
        Pages = DemoPast.PagesOf(day),
        Screen = globals.Screen(parsed),
        Output = globals.Output(parsed),
        Level = globals.Level(parsed),
        Interval = Interval,
        BlindAfter = BlindAfter,
    };

    private static async Task<IncidentDay> BeginAsync(SimulatorServer server, InMemoryEventLog log, CancellationToken cancellationToken)
    {
        var clock = new StoryClock(TimeProvider.System);
        var past = new DemoPast(log, clock, Interval);
        var day = await IncidentDay.CreateWithPastAsync(server, clock, some => past.LookAsync(some, cancellationToken));
        await past.EndAsync(cancellationToken);
        return day;
    }

    private static async Task<int> RunAsync(WatchPlan plan, IncidentDay day, InMemoryEventLog log, bool hasWindow, ListenAddress? asked, CancellationToken cancellationToken)
    {
        var diagnostics = new Diagnostics();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchRun.RunAsync(plan, log, diagnostics, end.Token, hasWindow ? OpenAsync : null);
        var happening = HappenAsync(day, hasWindow, end.Token);
        await Task.WhenAny(watching, happening);
        await end.CancelAsync();
        await happening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await watching;
        return ExitCode.Done;

        Task<IAsyncDisposable> OpenAsync(MonitorSession session) => DemoWindow.OpenAsync(asked, log, session, diagnostics);
    }

    /// <summary>Whoever looks through the window came to look around: there it goes on until they have seen enough.</summary>
    private static async Task HappenAsync(IncidentDay day, bool repeats, CancellationToken cancellationToken)
    {
        await day.RunAsync(new IncidentDayOptions { Repeat = repeats }, cancellationToken);
        await Task.Delay(Afterwards, TimeProvider.System, cancellationToken);
    }
}
