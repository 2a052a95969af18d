using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// Remembers that the file was found damaged. From then on nothing is written to it, so that what can still be saved
/// of it can be. Thread-safe.
/// </summary>
internal sealed class Damage
{
    private volatile EventLogException? found;

    public EventLogException? Found => found;

    public void Note(EventLogException failure)
    {
        if (failure is { Failure: EventLogFailure.Corrupt, InnerException: Microsoft.Data.Sqlite.SqliteException })
            found ??= failure;
    }
}
