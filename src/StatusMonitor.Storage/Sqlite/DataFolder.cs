using System.Globalization;
using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// The folder in which one process keeps what it knows. Holding it keeps every other process from writing there; the
/// operating system lets it go when the process ends, however it ends. Thread-safe.
/// </summary>
/// <remarks>
/// The lock is advisory, and some network file systems have none: keep the folder on a disk of this machine, as SQLite
/// asks for anyway.
/// </remarks>
public sealed class DataFolder : IDisposable
{
    /// <summary>The name of the event log's file in a data folder.</summary>
    public const string LogFileName = "statusmon.db";

    private readonly FileStream hold;

    private DataFolder(string path, FileStream hold) => (Path, this.hold) = (path, hold);

    /// <summary>
    /// Where a user's state is kept when nothing else is said: <c>$XDG_STATE_HOME/statusmon</c> or
    /// <c>~/.local/state/statusmon</c>; <c>%LOCALAPPDATA%\statusmon</c> on Windows;
    /// <c>~/Library/Application Support/statusmon</c> on macOS.
    /// </summary>
    public static string DefaultPath => DefaultDataFolder.Find(Environment.GetEnvironmentVariable);

    /// <summary>The folder, as an absolute path.</summary>
    public string Path { get; }

    /// <summary>The event log's file in this folder.</summary>
    public string LogPath => LogPathIn(Path);

    /// <summary>The event log's file in a data folder, held or not.</summary>
    public static string LogPathIn(string folder) => System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), LogFileName);

    /// <summary>Makes the folder if it is missing, and takes it.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="EventLogException">
    /// <see cref="EventLogFailure.InUse"/> when another process, or this one, holds it; otherwise when it cannot be
    /// made or written.
    /// </exception>
    public static DataFolder Open(string path)
    {
        var folder = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(folder);
            var hold = new FileStream(LockPath(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Sign(folder, hold);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new EventLogException(EventLogFailure.InUse, InUse(folder), e);
        }
        catch (Exception e) when (SqliteFailure.Covers(e))
        {
            throw SqliteFailure.Translate(e, folder);
        }
    }

    /// <summary>Lets the folder go. The lock file stays: removing it would let two processes hold two files of one name.</summary>
    public void Dispose() => hold.Dispose();

    // Nobody can read a file that is held, on Windows not at all and here not through .NET: the pid stands beside it.
    private static DataFolder Sign(string folder, FileStream hold)
    {
        try
        {
            File.WriteAllText(PidPath(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolder(folder, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    private static string InUse(string folder)
    {
        var holder = ReadPid(folder) is { Length: > 0 } pid ? $"process {pid}" : "another process";
        return $"{folder} is in use by {holder}. Stop it, or choose another data folder.";
    }

    private static string? ReadPid(string folder)
    {
        try
        {
            return File.ReadAllText(PidPath(folder)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string LockPath(string folder) => System.IO.Path.Combine(folder, "statusmon.lock");

    private static string PidPath(string folder) => System.IO.Path.Combine(folder, "statusmon.pid");
}
