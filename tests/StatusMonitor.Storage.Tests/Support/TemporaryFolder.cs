namespace StatusMonitor.Storage.Tests.Support;

/// <summary>A folder of its own, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    public string Log => In("statusmon.db");

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>
    /// The contents of the log's files by name. What SQLite makes only to look at a file, shared memory and an empty
    /// write-ahead log, is no content.
    /// </summary>
    public Dictionary<string, byte[]> Contents() => Directory.GetFiles(Path, "statusmon.db*")
        .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !(f.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(f).Length == 0))
        .ToDictionary(f => System.IO.Path.GetFileName(f), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
