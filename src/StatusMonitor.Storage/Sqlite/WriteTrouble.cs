using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Logs a failure of writing when it begins, changes and ends, not each time. Used by the writer alone.</summary>
internal sealed partial class WriteTrouble(TimeProvider time, ILogger logger)
{
    private EventLogFailure? current;
    private long since;

    public void Seen(EventLogException failure)
    {
        if (current is null)
            since = time.GetTimestamp();
        if (current != failure.Failure)
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
