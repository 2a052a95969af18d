using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Services;

/// <summary>Where a configuration or an option says the log is: a file, or the folder of one.</summary>
internal static class LogPlace
{
    /// <summary>The log's file. What is named is a folder when it is one, or has no extension.</summary>
    /// <param name="named">From <c>--data</c> or <c>storage.path</c>; the user's state folder when null.</param>
    public static string FileOf(string? named)
    {
        var path = Path.GetFullPath(named ?? DataFolder.DefaultPath);
        return Directory.Exists(path) || !Path.HasExtension(path) ? DataFolder.LogPathIn(path) : path;
    }

    public static SqliteLogOptions Options(string? named) => new() { Path = FileOf(named) };
}
