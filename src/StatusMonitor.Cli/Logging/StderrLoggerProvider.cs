using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Terminal;

namespace StatusMonitor.Cli.Logging;

/// <summary>Logs as single plain lines on standard error: <c>warn: openai cannot be read: Timeout</c>.</summary>
internal sealed class StderrLoggerProvider(Diagnostics diagnostics) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new StderrLogger(diagnostics);

    public void Dispose()
    {
    }
}
