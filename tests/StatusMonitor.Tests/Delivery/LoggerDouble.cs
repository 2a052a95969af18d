using Microsoft.Extensions.Logging;

namespace StatusMonitor.Tests.Delivery;

/// <summary>Keeps what was logged.</summary>
internal sealed class LoggerDouble<T> : ILogger<T>
{
    private readonly List<(int Id, string Text)> _entries = [];

    public IReadOnlyList<int> Ids
    {
        get
        {
            lock (_entries)
                return [.. _entries.Select(entry => entry.Id)];
        }
    }

    public string Text
    {
        get
        {
            lock (_entries)
                return string.Join('\n', _entries.Select(entry => entry.Text));
        }
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_entries)
            _entries.Add((eventId.Id, $"{formatter(state, exception)} {exception}"));
    }
}
