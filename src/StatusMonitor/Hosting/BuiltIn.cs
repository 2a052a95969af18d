using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Email;
using StatusMonitor.Handlers.Exec;
using StatusMonitor.Handlers.Files;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Handlers.Syslog;

namespace StatusMonitor.Hosting;

/// <summary>The one list of what is in the box.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<IDialect> Dialects { get; } =
    [
        new StatuspageDialect(),
    ];

    public static IReadOnlyList<HandlerType> Handlers { get; } =
    [
        ConsoleHandler.Type,
        EmailHandler.Type,
        ExecHandler.Type,
        FilesHandler.Type,
        JsonLinesHandler.Type,
        SyslogHandler.Type,
    ];
}
