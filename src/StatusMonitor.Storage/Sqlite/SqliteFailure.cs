using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Says in words for a person, and as a kind for the program, what the storage reported.</summary>
internal static class SqliteFailure
{
    private const int NoSpace = 28; // ENOSPC
    private const int ReadOnlyFileSystem = 30; // EROFS
    private const int DiskFull = unchecked((int)0x80070070); // ERROR_DISK_FULL

    /// <summary>Whether an exception tells of the storage, and not of a bug.</summary>
    public static bool Covers(Exception exception) =>
        exception is SqliteException or IOException or UnauthorizedAccessException or JsonException;

    public static EventLogException Translate(Exception exception, string path)
    {
        var failure = Kind(exception, path);
        return new EventLogException(failure, Message(failure, path, exception.Message), exception);
    }

    public static EventLogException Of(EventLogFailure failure, string path, string detail) =>
        new(failure, Message(failure, path, detail));

    private static EventLogFailure Kind(Exception exception, string path) => exception switch
    {
        SqliteException sqlite => Kind(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode, path),
        JsonException => EventLogFailure.Corrupt,
        UnauthorizedAccessException => EventLogFailure.ReadOnly,
        { HResult: NoSpace or DiskFull } => EventLogFailure.Full,
        { HResult: ReadOnlyFileSystem } => EventLogFailure.ReadOnly,
        _ => EventLogFailure.Unavailable,
    };

    private static EventLogFailure Kind(int code, int extended, string path) => code switch
    {
        raw.SQLITE_FULL => EventLogFailure.Full,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => EventLogFailure.Corrupt,
        raw.SQLITE_READONLY when extended == raw.SQLITE_READONLY_DBMOVED => EventLogFailure.Unavailable,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => EventLogFailure.ReadOnly,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => EventLogFailure.InUse,
        raw.SQLITE_IOERR when extended == raw.SQLITE_IOERR_SHORT_READ => EventLogFailure.Corrupt,
        // Not every call of SQLite tells a full disk from other troubles; the disk itself does.
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN when HasNoRoom(path) => EventLogFailure.Full,
        _ => EventLogFailure.Unavailable,
    };

    private static string Message(EventLogFailure failure, string path, string detail) => failure switch
    {
        EventLogFailure.Full =>
            $"No room is left to write {path}. Free some space on its disk; what is stored is safe, and writing works again once there is room. ({detail})",
        EventLogFailure.ReadOnly =>
            $"{path} cannot be written: the file or its folder is read-only for this user. Allow writing there, or choose another data folder. ({detail})",
        EventLogFailure.Corrupt =>
            $"{path} is damaged, or is no event log of statusmon. It was left as it is: put a good copy in its place, or move it (with its -wal file) away to begin a new log. ({detail})",
        EventLogFailure.InUse =>
            $"{path} is in use by another process. Stop that process, or choose another data folder. ({detail})",
        EventLogFailure.Newer =>
            $"{path} was written by a newer version of statusmon. It was left as it is: use that version, or choose another data folder. ({detail})",
        _ => $"{path} cannot be used. See that its disk is there and works, and that this user may read and write it. ({detail})",
    };

    private static bool HasNoRoom(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(path) ?? path;
            return new DriveInfo(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Path.GetPathRoot(folder)! : folder)
                .AvailableFreeSpace < 64 << 10;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
