using System.CommandLine;
using StatusMonitor.Cli.Detections;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Pages;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon pages detect URL</c>.</summary>
internal static class DetectCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var page = PagesArgument.CreateOne("URL");
        var networks = NetworksOption.Create();
        var command = new Command(
            "detect",
            "Asks a page which dialect it speaks. Exit code: 0 one was found, 1 none that is known, 3 cannot tell.")
        {
            page, networks,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetRequiredValue(page);
            var found = await DetectRun.FindAsync(wanted, parsed.GetValue(networks) ?? [], cancellationToken);
            Write(wanted, found, globals.IsJson(parsed), globals.Screen(parsed));
            return CodeOf(found);
        });
        return command;
    }

    /// <summary>What could not be asked to the end, or was answered by a server in trouble, may still be there.</summary>
    internal static int CodeOf(Detection found)
    {
        if (found.Dialect is not null) return ExitCode.Done;
        return found.IsInDoubt ? ExitCode.CannotTell : ExitCode.NotFound;
    }

    private static void Write(PageDefinition page, Detection found, bool isJson, Screen screen)
    {
        using var output = StandardText.Open();
        if (!isJson) DetectionText.Write(page, found, output, screen);
        else output.WriteLine(CliJson.Line(DetectionLine.Of(page, found), CliJson.Context.DetectionLine));
        output.Flush();
    }
}
