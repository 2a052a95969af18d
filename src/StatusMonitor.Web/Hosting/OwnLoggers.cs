using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StatusMonitor.Web.Hosting;

/// <summary>
/// The caller's loggers, for our own messages only: what the framework would log of a failure, with its trace, we say
/// ourselves or it is a client's doing. They stay the caller's.
/// </summary>
internal sealed class OwnLoggers(ILoggerFactory loggers) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Microsoft.", StringComparison.Ordinal) ? NullLogger.Instance : loggers.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    public void Dispose()
    {
    }
}
