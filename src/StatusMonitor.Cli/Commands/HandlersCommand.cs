using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Rehearsals;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon handlers test NAME</c>.</summary>
internal static class HandlersCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Create(GlobalOptions globals) => new("handlers", "Tries out the handlers of a configuration.") { Test(globals) };

    private static Command Test(GlobalOptions globals)
    {
        var name = new Argument<string>("NAME") { Description = "The handler, as the configuration names it", Validators = { UsageMistake.RefuseOptions } };
        var config = ConfigOption.Create();
        var limit = DurationOption.Create("--for", "Gives up after this time [default: 60s]");
        var command = new Command("test", "Sends an invented incident through a handler, step by step, and says what became of each. Exit code: 0 when all arrived, otherwise 1.") { name, config, limit };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = ConfigOption.Read(parsed, config).Plan;
            var wanted = parsed.GetRequiredValue(name);
            var planned = plan.Handlers.FirstOrDefault(handler => handler.Name == wanted)
                ?? throw new UsageException(UsageMistake.UnknownValue("NAME", wanted, [.. plan.Handlers.Select(handler => handler.Name)]));
            await using var output = StandardText.Open();
            var isJson = globals.IsJson(parsed);
            var patience = parsed.GetValue(limit) ?? Patience;
            var end = await HandlerTest.RunAsync(
                planned, patience, output, line => Print(line, isJson, output), cancellationToken);
            if (end == HandlerTestEnd.Delivered) return ExitCode.Done;
            Diagnostics.Say($"{wanted}: not everything arrived{(end == HandlerTestEnd.TimedOut ? string.Create(null, $" within {patience.TotalSeconds:0.###} s") : "")}.");
            return ExitCode.Degraded;
        });
        return command;
    }

    private static void Print(HandlerTestLine line, bool isJson, TextWriter output)
    {
        output.WriteLine(isJson ? CliJson.Line(line, CliJson.Context.HandlerTestLine) : TerminalText.Clean(line.ToString(), 400));
        output.Flush();
    }
}
