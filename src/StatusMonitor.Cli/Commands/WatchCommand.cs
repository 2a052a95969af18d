using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon watch PAGE…</c>.</summary>
internal static class WatchCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var pages = PagesArgument.Create();
        var data = DataOption.Create();
        var interval = DurationOption.Create("--interval", "Time between readings, at least 5s except for pages on this machine [default: 30s]");
        var since = SinceOption.Create();
        var limit = DurationOption.Create("--for", "Stops after this time [default: never]");
        var once = new Option<bool>("--once") { Description = "Reads each page once, delivers what was found, and stops" };
        var webhook = new WebhookOption();
        var networks = NetworksOption.Create();
        var command = new Command("watch", "Watches pages and prints each step of each incident as it is published.")
        {
            pages, data, interval, since, limit, once, networks,
        };
        webhook.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new WatchPlan
            {
                Pages = parsed.GetRequiredValue(pages),
                Screen = globals.Screen(parsed),
                Output = globals.Output(parsed),
                Level = globals.Level(parsed),
                Interval = parsed.GetValue(interval),
                Since = parsed.GetValue(since),
                For = parsed.GetValue(limit),
                Once = parsed.GetValue(once),
                Networks = parsed.GetValue(networks) ?? [],
                Webhook = webhook.Read(parsed, Environment.GetEnvironmentVariable),
            },
            DataOption.Folder(parsed, data),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WatchPlan plan, string folder, CancellationToken cancellationToken)
    {
        WatchRun.Check(plan);
        var options = new SqliteLogOptions { Path = DataFolder.LogPathIn(folder) };
        await using var log = await SqliteEventLog.OpenAsync(options, TimeProvider.System, logger: null, CancellationToken.None);
        await WatchRun.RunAsync(plan, log, new Diagnostics(), cancellationToken);
        return ExitCode.Done;
    }
}
