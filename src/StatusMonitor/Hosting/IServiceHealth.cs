using StatusMonitor.EventLog;

namespace StatusMonitor.Hosting;

/// <summary>Whether the process does its work: what it alone knows of itself. Thread-safe.</summary>
public interface IServiceHealth
{
    /// <summary>Time since its own loop last came round, and asked the log.</summary>
    TimeSpan SinceLook { get; }

    /// <summary>Whether each page has been tried once since the start.</summary>
    bool HasTriedAll { get; }

    /// <summary>What the log's last write failed of; null when it succeeded.</summary>
    EventLogFailure? WriteFailure { get; }

    /// <summary>The handlers that run now, by name.</summary>
    IReadOnlyList<string> Handlers { get; }
}
