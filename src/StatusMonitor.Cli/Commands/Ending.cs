using Microsoft.Extensions.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Cli.Commands;

/// <summary>How a command ended that did not end by itself.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Message">What to say on standard error, or null for nothing.</param>
internal sealed record Ending(int Code, string? Message)
{
    public static Ending Of(Exception thrown) => thrown switch
    {
        UsageException mistake => new Ending(ExitCode.Usage, mistake.Message),
        OptionsValidationException mistakes => new Ending(ExitCode.Usage, string.Join("\n", mistakes.Failures)),
        EventLogException { Failure: EventLogFailure.InUse } taken => new Ending(ExitCode.InUse, taken.Message),
        EventLogException failed => new Ending(ExitCode.Storage, failed.Message),
        ListenException { IsTaken: true } taken => new Ending(ExitCode.InUse, $"the web side {taken.Message}"),
        ListenException refused => new Ending(ExitCode.Unavailable, $"the web side {refused.Message}"),
        OperationCanceledException => new Ending(ExitCode.Interrupted, null),
        _ when StandardText.IsClosed(thrown) => new Ending(ExitCode.Done, null),
        IOException output => new Ending(ExitCode.Storage, $"the output cannot be written: {TerminalText.Clean(output.Message, 300)}"),
        _ => OfBug(thrown),
    };

    public static Ending OfBug(object thrown)
    {
        var what = thrown is Exception bug ? $"{bug.GetType().Name}: {TerminalText.Clean(bug.Message, 300)}" : "unknown";
        return new Ending(ExitCode.Internal, $"this is a mistake of statusmon itself, please report it ({what})");
    }
}
