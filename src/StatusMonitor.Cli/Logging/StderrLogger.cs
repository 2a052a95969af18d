using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Logging;

/// <summary>One line a message, safe for a terminal, with what was thrown but without its trace. The factory filters levels.</summary>
internal sealed class StderrLogger(Diagnostics diagnostics) : ILogger
{
    private const int Longest = 1_000;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        diagnostics.Write(Line(logLevel, formatter(state, exception), exception));

    public static string Line(LogLevel level, string message, Exception? exception)
    {
        var thrown = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
        return $"{Word(level)}: {TerminalText.Clean(message + thrown, Longest)}";
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "crit",
        LogLevel.Error => "error",
        LogLevel.Warning => "warn",
        LogLevel.Information => "info",
        LogLevel.Debug => "debug",
        _ => "trace",
    };
}
