namespace StatusMonitor.Storage.Tests.Support;

/// <summary>A folder of its own, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    public string Log => In("statusmon.db");

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The contents of the log's files by name; those SQLite makes only to share memory are no contents.</summary>
    public Dictionary<string, byte[]> Contents() => Directory.GetFiles(Path, "statusmon.db*")
        .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal))
        .ToDictionary(f => System.IO.Path.GetFileName(f), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
