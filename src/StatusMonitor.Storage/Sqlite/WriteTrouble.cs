using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Logs a failure of writing when it begins, changes and ends, not each time. Told by the writer alone, asked by anybody.</summary>
internal sealed partial class WriteTrouble(TimeProvider time, ILogger logger)
{
    private volatile object? current;
    private long since;

    /// <summary>What the last write failed of; null when it succeeded.</summary>
    public EventLogFailure? Current => (EventLogFailure?)current;

    public void Seen(EventLogException failure)
    {
        if (current is null)
            since = time.GetTimestamp();
        if (Current != failure.Failure)
            Log.Failing(logger, failure.Failure, failure.Message);
        current = failure.Failure;
    }

    public void Ended()
    {
        if (current is null)
            return;
        current = null;
        Log.Writing(logger, time.GetElapsedTime(since));
    }

    public void NotCheckpointed(EventLogException failure) => Log.NotCheckpointed(logger, failure.Message);

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Error, "The event log cannot be written ({Failure}): {Reason}")]
        public static partial void Failing(ILogger logger, EventLogFailure failure, string reason);

        [LoggerMessage(4002, LogLevel.Information, "The event log is written again after {Duration}")]
        public static partial void Writing(ILogger logger, TimeSpan duration);

        [LoggerMessage(4003, LogLevel.Warning, "The event log was closed without tidying up; nothing is lost: {Reason}")]
        public static partial void NotCheckpointed(ILogger logger, string reason);
    }
}
