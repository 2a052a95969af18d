using System.CommandLine;
using StatusMonitor.Cli.Histories;
using StatusMonitor.Cli.Options;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon history [PAGE…]</c>.</summary>
internal static class HistoryCommand
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public static Command Create(GlobalOptions globals)
    {
        var pages = KeysArgument.Create();
        var since = SinceOption.CreateWindow(Window);
        var data = DataOption.Create();
        var command = new Command("history", "Shows recorded incidents and their updates, newest incident last; in JSON the events themselves.")
        {
            pages, since, data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var from = SinceOption.From(parsed.GetValue(since), TimeProvider.System.GetUtcNow());
            await HistoryRun.RunAsync(DataOption.Folder(parsed, data), parsed.GetRequiredValue(pages), from, globals.Output(parsed), globals.Screen(parsed), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
