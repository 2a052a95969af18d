using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

public sealed partial class SqliteEventLog
{
    /// <summary>Opens the log to write it; makes folder, file and tables when they are missing, and migrates older ones.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told when writing begins to fail and when it works again; null for nobody.</param>
    /// <param name="cancellationToken">Ends the opening before it has begun.</param>
    /// <exception cref="EventLogException">
    /// It cannot be opened. A file that is damaged, foreign or newer is left as it is, byte for byte.
    /// </exception>
    public static ValueTask<SqliteEventLog> OpenAsync(
        SqliteLogOptions options, TimeProvider time, ILogger? logger, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = new SqliteFile(options.Path);
        var taken = options.Folder is null ? DataFolder.Open(Path.GetDirectoryName(file.Path)!) : null;
        try
        {
            return ValueTask.FromResult(Open(file, options, taken, time, logger ?? NullLogger.Instance));
        }
        catch (Exception e)
        {
            taken?.Dispose();
            if (SqliteFailure.Covers(e))
                throw file.Translate(e);
            throw;
        }
    }

    /// <summary>Opens the log to read it only, beside a process that may be writing it.</summary>
    /// <param name="options">Where it is; its folder is not taken.</param>
    /// <param name="time">The clock by which <see cref="IEventReader.WaitAsync"/> looks for what the other process wrote.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="EventLogException">There is none, or it cannot be read.</exception>
    public static ValueTask<SqliteEventReader> OpenReaderAsync(
        SqliteLogOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        SqliteEventReader.OpenAsync(new SqliteFile(options.Path), time, cancellationToken);

    private static SqliteEventLog Open(
        SqliteFile file, SqliteLogOptions options, DataFolder? taken, TimeProvider time, ILogger logger)
    {
        file.RefuseLostCommits();
        var connection = file.OpenWriter();
        try
        {
            new SqliteSchema(file, connection).Prepare(options.CheckWholeUpTo);
            return Start(file, connection, taken, time, logger);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteEventLog Start(
        SqliteFile file, SqliteConnection connection, DataFolder? taken, TimeProvider time, ILogger logger)
    {
        var session = new WriteSession(connection);
        session.ReadEnd();
        var (end, damage, parsed) = (new EndSignal(nameof(SqliteEventLog)), new Damage(), new ParsedTables());
        end.Advance(session.End);
        var writer = new WriteQueue(session, file, end, damage, time, logger);
        return new SqliteEventLog(taken, end, writer, new ReadPool(file, () => new ReadSession(file.OpenReader(), parsed), damage));
    }
}
