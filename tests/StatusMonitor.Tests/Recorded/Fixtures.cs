using StatusMonitor.Simulator.Replay;
using Xunit;

namespace StatusMonitor.Tests.Recorded;

/// <summary>The recorded pages, where they are at hand: beside the repository, or where STATUSMON_FIXTURES says.</summary>
internal static class Fixtures
{
    public static string? Root { get; } = Find();

    /// <summary>The path of a recording; skips the test when recordings are not at hand.</summary>
    public static string Require(string path)
    {
        Assert.SkipUnless(Root is not null, "no recorded pages at ../shared/fixtures, and STATUSMON_FIXTURES names no folder");
        var full = Path.Combine(Root!, path);
        Assert.True(Path.Exists(full), $"{path} is missing among the recorded pages");
        return full;
    }

    /// <summary>Versions of a packed series, oldest first.</summary>
    public static IEnumerable<Recording> Series(string path) => ReplayReader.Read(Require(path)).Select(ToRecording);

    /// <summary>Versions of a window, one file each, oldest first.</summary>
    public static IReadOnlyList<Recording> Window(string folder) =>
        [.. ReplayReader.ReadFolder(Require(Path.Combine("statuspage/windows", folder))).Select(ToRecording)];

    public static byte[] Read(string path) => File.ReadAllBytes(Require(path));

    private static Recording ToRecording(RecordedVersion version) => new(version.At, version.Body.ToArray());

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("STATUSMON_FIXTURES") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "StatusMonitor.slnx"))) continue;
            var beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "fixtures"));
            return Directory.Exists(beside) ? beside : null;
        }

        return null;
    }
}

internal sealed record Recording(DateTimeOffset At, byte[] Body);
