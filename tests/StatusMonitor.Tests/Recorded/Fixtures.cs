using System.IO.Compression;
using System.Text.Json.Nodes;
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
    public static IEnumerable<Recording> Series(string path)
    {
        using var file = File.OpenRead(Require(path));
        using Stream unpacked = path.EndsWith(".br", StringComparison.Ordinal)
            ? new BrotliStream(file, CompressionMode.Decompress)
            : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        while (reader.ReadLine() is { } line)
        {
            var json = JsonNode.Parse(line)!;
            yield return new Recording(json["at"]!.GetValue<DateTimeOffset>(), System.Text.Encoding.UTF8.GetBytes(json["body"]!.GetValue<string>()));
        }
    }

    /// <summary>Versions of a window, one file each, oldest first.</summary>
    public static IReadOnlyList<Recording> Window(string folder) =>
        [.. Directory.GetFiles(Require(Path.Combine("statuspage/windows", folder))).Order(StringComparer.Ordinal).Select(ReadVersion)];

    public static byte[] Read(string path)
    {
        var bytes = File.ReadAllBytes(Require(path));
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return bytes;
        using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        unpacked.CopyTo(whole);
        return whole.ToArray();
    }

    private static Recording ReadVersion(string path)
    {
        var name = Path.GetFileName(path)[.."2021-02-02T22-41-10Z".Length];
        var at = DateTimeOffset.ParseExact(name, "yyyy-MM-dd'T'HH-mm-ss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal);
        return new Recording(at, Read(path));
    }

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
