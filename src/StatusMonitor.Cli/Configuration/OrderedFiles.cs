namespace StatusMonitor.Cli.Configuration;

/// <summary>The files of a reading, each once, in the order they were asked for.</summary>
internal sealed class OrderedFiles(string first)
{
    private readonly List<string> _paths = [first];

    public IReadOnlyList<string> Paths => _paths;

    public void Add(string path)
    {
        if (!_paths.Contains(path, StringComparer.Ordinal)) _paths.Add(path);
    }
}
