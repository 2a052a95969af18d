namespace StatusMonitor.House.Support;

/// <summary>The source tree, found upward from the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly string[] NotOurs = [".git", ".vs", ".idea", "artifacts", "bin", "obj", "BenchmarkDotNet.Artifacts", "node_modules"];
    private static readonly string[] Binary = [".png", ".ico", ".gz", ".br", ".db", ".woff2"];
    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() => [.. Below(Root).Order(StringComparer.Ordinal)]);
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllSources =
        new(() => [.. Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceFile.Read)]);

    /// <summary>Every file of the tree, as a path below the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files => AllFiles.Value;

    public static IReadOnlyList<SourceFile> Sources => AllSources.Value;

    public static IEnumerable<string> TextFiles =>
        Files.Where(path => !Binary.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder)
            // In a second working tree this is a file, and names the first one.
            .Where(file => Path.GetFileName(file) != ".git").Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(child => !NotOurs.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                .SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StatusMonitor.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run below the repository.");
    }
}
