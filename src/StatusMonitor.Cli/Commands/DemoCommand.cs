using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
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
        var limit = DurationOption.Create("--for", "Stops after this time [default: when the day is over, in about a minute]");
        var command = new Command("demo", "Watches a bad day at five invented services on this machine; needs no network and keeps nothing.") { limit };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var server = await SimulatorServer.StartAsync(cancellationToken: cancellationToken);
            await using var log = new InMemoryEventLog();
            var day = await BeginAsync(server, log, cancellationToken);
            var plan = new WatchPlan
            {
                Pages = DemoPast.PagesOf(day),
                Screen = globals.Screen(parsed),
                Output = globals.Output(parsed),
                Level = globals.Level(parsed),
                For = parsed.GetValue(limit),
                Interval = Interval,
                BlindAfter = BlindAfter,
            };
            Diagnostics.Say($"statusmon demo: a bad day at {day.Pages.Count} invented services, told in about a minute; Ctrl+C ends it.");
            return await RunAsync(plan, day, log, cancellationToken);
        });
        return command;
    }

    private static async Task<IncidentDay> BeginAsync(SimulatorServer server, InMemoryEventLog log, CancellationToken cancellationToken)
    {
        var clock = new StoryClock(TimeProvider.System);
        var past = new DemoPast(log, clock, Interval);
        var day = await IncidentDay.CreateWithPastAsync(server, clock, some => past.LookAsync(some, cancellationToken));
        await past.EndAsync(cancellationToken);
        return day;
    }

    private static async Task<int> RunAsync(WatchPlan plan, IncidentDay day, InMemoryEventLog log, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchRun.RunAsync(plan, log, new Diagnostics(), end.Token);
        var happening = HappenAsync(day, end.Token);
        await Task.WhenAny(watching, happening);
        await end.CancelAsync();
        await happening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await watching;
        return ExitCode.Done;
    }

    private static async Task HappenAsync(IncidentDay day, CancellationToken cancellationToken)
    {
        await day.RunAsync(cancellationToken: cancellationToken);
        await Task.Delay(Afterwards, TimeProvider.System, cancellationToken);
    }
}
