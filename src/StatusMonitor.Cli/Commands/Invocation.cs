using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;

namespace StatusMonitor.Cli.Commands;

/// <summary>Parses, runs, and turns every end into an exit code and at most one message.</summary>
internal static class Invocation
{
    /// <summary>What a command is given to end after a signal; then the process ends without it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args)
    {
        AppDomain.CurrentDomain.UnhandledException += static (_, thrown) => EndAtOnce(thrown.ExceptionObject);
        try
        {
            _ = KnownPages.Catalog;
        }
        catch (UsageException mistake)
        {
            return End(new Ending(ExitCode.Usage, mistake.Message), "statusmon");
        }

        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return Refuse(parsed);
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience };
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception thrown) when (Ending.Of(thrown) is { } ending)
        {
            return End(ending, UsageMistake.NameOf(parsed.CommandResult));
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        if (UsageMistake.IsBare(parsed))
        {
            HelpText.Write(parsed.RootCommandResult.Command, Console.Error);
            return ExitCode.Usage;
        }

        return End(new Ending(ExitCode.Usage, UsageMistake.Explain(parsed)), UsageMistake.NameOf(parsed.CommandResult));
    }

    private static int End(Ending ending, string command)
    {
        if (ending.Message is not null) Diagnostics.Say($"{command}: {ending.Message}");
        if (ending.Code == ExitCode.Usage) Diagnostics.Say($"Try: {command} --help");
        return ending.Code;
    }

    /// <summary>From a thread of ours that no command awaits. No trace: it says nothing to whoever reads it.</summary>
    private static void EndAtOnce(object thrown)
    {
        Diagnostics.Say($"statusmon: {Ending.OfBug(thrown).Message}");
        Environment.Exit(ExitCode.Internal);
    }
}
