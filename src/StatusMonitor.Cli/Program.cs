using System.CommandLine;
using StatusMonitor.Cli.Commands;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Usage;

namespace StatusMonitor.Cli;

/// <summary>The table of contents: every command stands here.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => Invocation.RunAsync(Commands(), args);

    public static RootCommand Commands()
    {
        var globals = new GlobalOptions();
        var root = new RootCommand("Watches other people's status pages and delivers every step of every incident.")
        {
            WatchCommand.Create(globals),
            RunCommand.Create(globals),
            CheckCommand.Create(globals),
            HistoryCommand.Create(globals),
            DeliveriesCommand.Create(globals),
            SilenceCommand.Create(globals),
            NotifyWhenCommand.Create(globals),
            HandlersCommand.Create(globals),
            BacktestCommand.Create(globals),
            PagesCommand.Create(globals),
            ConfigCommand.Create(globals),
            DemoCommand.Create(globals),
        };
        globals.AddTo(root);
        HelpText.AddTo(root);
        return root;
    }
}
