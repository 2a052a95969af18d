using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Compares text with an approved file, exactly. What came instead is put into artifacts/received.</summary>
internal static class Approval
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    public static void Matches(string folder, string name, string text)
    {
        var approved = Path.Combine(Root, "tests", "StatusMonitor.Tests", folder, name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : null;
        if (expected == text)
            return;
        var received = Path.Combine(Root, "artifacts", "received", folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Fail($"Not as approved. When it is right: cp {received} {approved}\n{text}");
    }

    /// <summary>An approved file's text, or that of another file beside the tests.</summary>
    public static string Read(string folder, string name) => File.ReadAllText(Path.Combine(Root, "tests", "StatusMonitor.Tests", folder, name));

    /// <summary>A file of the repository.</summary>
    public static string InRepository(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StatusMonitor.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        return folder;
    }
}
