namespace StatusMonitor.Bench.Macro;

/// <summary>A folder on the disk the build lies on (a temporary folder may be memory), gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, $"data-{Guid.NewGuid():N}");

    public string LogPath => System.IO.Path.Combine(Path, "statusmon.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
