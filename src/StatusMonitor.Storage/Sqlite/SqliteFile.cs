using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The log's file: opens connections to it, and looks at it before SQLite may touch it.</summary>
internal sealed class SqliteFile(string path)
{
    private const int WalHeaderSize = 32;
    private const int BusySeconds = 5;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    private string Unchanging => new UriBuilder(Uri.UriSchemeFile, "") { Path = Path, Query = "immutable=1" }.Uri.AbsoluteUri;

    public EventLogException Translate(Exception exception) => SqliteFailure.Translate(exception, Path);

    public EventLogException Failure(EventLogFailure failure, string detail) => SqliteFailure.Of(failure, Path, detail);

    public EventLogException NotBegun() => new(
        EventLogFailure.Unavailable, $"There is no event log at {Path} yet. `statusmon watch` or `statusmon run` begins one.");

    /// <summary>Opens the connection that writes; it leaves the write-ahead log alone when closed until told otherwise.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Open(Path, SqliteOpenMode.ReadWriteCreate);
        CheckpointOnClose(connection, false);
        return connection;
    }

    /// <summary>
    /// Opens a connection that writes now and then beside the process whose log it is. It makes no file, and never
    /// checkpoints: that is the other one's to do, which may be in the midst of a copy or a write.
    /// </summary>
    public SqliteConnection OpenGuest()
    {
        var connection = Open(Path, SqliteOpenMode.ReadWrite);
        CheckpointOnClose(connection, false);
        using var never = Statement.Plain(connection, "PRAGMA wal_autocheckpoint = 0");
        never.Execute();
        return connection;
    }

    public SqliteConnection OpenReader() => Open(Path, SqliteOpenMode.ReadOnly);

    /// <summary>
    /// Opens the connection of a reader that may stand alone. SQLite wants to make its -wal and -shm files even to read;
    /// where they can neither be made nor are there, nobody is writing, and the file can be read as it lies.
    /// </summary>
    public SqliteConnection OpenLoneReader()
    {
        var connection = OpenReader();
        try
        {
            using var touch = Statement.Plain(connection, "SELECT count(*) FROM sqlite_schema");
            touch.Number();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            if (e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !File.Exists(Path + "-wal"))
                return Open(Unchanging, SqliteOpenMode.ReadOnly);
            throw;
        }
    }

    public static void CheckpointOnClose(SqliteConnection connection, bool wanted) =>
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, wanted ? 0 : 1, out _);

    /// <summary>
    /// SQLite discards a write-ahead log that it cannot read, and one beside an empty file, without a word. What was
    /// committed there would be lost, so such files are refused before it sees them.
    /// </summary>
    public void RefuseLostCommits()
    {
        var wal = new FileInfo(Path + "-wal");
        if (!wal.Exists || wal.Length == 0)
            return;
        if (new FileInfo(Path) is not { Exists: true, Length: > 0 })
            throw Failure(EventLogFailure.Corrupt, "the file is missing or empty, but its -wal file is not");
        if (wal.Length >= WalHeaderSize && !HasWalHeader(wal.FullName))
            throw Failure(EventLogFailure.Corrupt, "its -wal file is none of SQLite's");
    }

    /// <summary>A header of zeros is what a power cut leaves of a log just begun, and holds nothing.</summary>
    private static bool HasWalHeader(string wal)
    {
        Span<byte> header = stackalloc byte[WalHeaderSize];
        using (var stream = new FileStream(wal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            stream.ReadExactly(header);
        // https://www.sqlite.org/fileformat2.html#the_write_ahead_log
        return BinaryPrimitives.ReadUInt32BigEndian(header) is 0x377f0682 or 0x377f0683
            || header.IndexOfAnyExcept((byte)0) < 0;
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            using var settings = Statement.Named(connection, "Settings");
            settings.Execute();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
