using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// Reads a log that this process does not write, while another may. Sees what is committed when a call begins.
/// Thread-safe.
/// </summary>
public sealed class SqliteEventReader : SqliteReading, IEventReader, IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider time;
    private long end;

    private SqliteEventReader(ReadPool pool, TimeProvider time) : base(pool) => this.time = time;

    /// <summary>The position of the last event, as of the opening or of the latest read or wait.</summary>
    public EventPosition End => new(Volatile.Read(ref end));

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        var events = await base.ReadAsync(after, limit, cancellationToken);
        await LookAsync(cancellationToken);
        return events;
    }

    /// <summary>
    /// Completes when the log ends after <paramref name="position"/>. Another process cannot wake this one, so it
    /// looks five times a second.
    /// </summary>
    public async ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken)
    {
        while (await LookAsync(cancellationToken) <= position)
            await Task.Delay(LookEvery, time, cancellationToken);
    }

    /// <summary>Closes the file. Later calls throw.</summary>
    public ValueTask DisposeAsync() => Pool.DisposeAsync();

    internal static async ValueTask<SqliteEventReader> OpenAsync(SqliteFile file, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!File.Exists(file.Path))
            throw file.NotBegun();
        var parsed = new ParsedTables();
        var reader = new SqliteEventReader(new ReadPool(file, () => OpenSession(file, parsed), new Damage()), time);
        await reader.LookAsync(cancellationToken);
        return reader;
    }

    private static ReadSession OpenSession(SqliteFile file, ParsedTables parsed)
    {
        var connection = file.OpenLoneReader();
        try
        {
            new SqliteSchema(file, connection).Require();
            return new ReadSession(connection, parsed);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async ValueTask<EventPosition> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Pool.ReadAsync(session => session.ReadEnd(), cancellationToken);
        Volatile.Write(ref end, found.Value);
        return found;
    }
}
