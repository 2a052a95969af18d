using System.CommandLine;
using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Checks;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon check PAGE…</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var pages = PagesArgument.Create();
        var networks = NetworksOption.Create();
        var command = new Command(
            "check",
            "Reads pages once. Exit code: 0 operational, 1 degraded or maintenance, 2 outage, 3 cannot tell; of several pages the worst, in the order 2, 3, 1, 0.")
        {
            pages, networks,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetRequiredValue(pages);
            // What cannot be read is said in the answer; the same in a log would only stand there twice.
            var readings = await CheckRun.ReadAsync(wanted, parsed.GetValue(networks) ?? [], globals.Level(parsed, LogLevel.Error), cancellationToken);
            Write(readings, globals.IsJson(parsed), globals.Screen(parsed));
            return CheckVerdict.CodeOf(CheckVerdict.Worst(readings.Select(reading => reading.Condition)));
        });
        return command;
    }

    private static void Write(IReadOnlyList<CheckReading> readings, bool isJson, Screen screen)
    {
        using var output = StandardText.Open();
        if (!isJson) CheckTable.Write(readings, output, screen);
        else foreach (var reading in readings) output.WriteLine(CliJson.Line(CheckLine.Of(reading), CliJson.Context.CheckLine));
        output.Flush();
    }
}
