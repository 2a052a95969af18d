using System.CommandLine;
using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Logging;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Services;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon run --config FILE</c>.</summary>
internal static class RunCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var config = ConfigOption.Create();
        var command = new Command("run", "Runs as a service: watches, records and delivers as a configuration says, and takes changes of it while running.") { config };
        command.SetAction((parsed, cancellationToken) =>
        {
            var (path, level) = (parsed.GetRequiredValue(config), globals.Level(parsed, LogLevel.Information));
            var configuration = ConfigOption.Read(parsed, config);
            return WindowsService.IsRunning
                ? WindowsService.RunAsync(stop => RunAsync(path, configuration, level, stop), cancellationToken)
                : RunAsync(path, configuration, level, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, ServiceConfiguration configuration, LogLevel level, CancellationToken cancellationToken)
    {
        var (diagnostics, logFile) = (new Diagnostics(), LogPlace.FileOf(configuration.StoragePath));
        await using var log = await SqliteEventLog.OpenAsync(
            new SqliteLogOptions { Path = logFile }, TimeProvider.System, new StderrLogger(diagnostics), CancellationToken.None);
        await new ServiceRun(path, configuration, logFile, diagnostics).RunAsync(log, level, cancellationToken);
        return ExitCode.Done;
    }
}
