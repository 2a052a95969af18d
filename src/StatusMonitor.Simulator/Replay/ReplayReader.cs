using System.Globalization;
using System.IO.Compression;

namespace StatusMonitor.Simulator.Replay;

/// <summary>Reads recorded series, one version at a time: a series may unpack to hundreds of megabytes.</summary>
public static class ReplayReader
{
    /// <summary>
    /// Reads a file of JSON lines <c>{"at","commit","body"}</c>, oldest first; <c>.gz</c> is gzip, <c>.br</c> Brotli, anything
    /// else is plain. The file is open while the versions are being read.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The versions, in the file's order.</returns>
    /// <exception cref="InvalidDataException">A line is not such an object.</exception>
    public static IEnumerable<RecordedVersion> Read(string path)
    {
        using var file = Open(path);
        using var lines = new LineReader(file);
        while (lines.TryRead(out var line))
        {
            if (!line.IsEmpty)
                yield return ReplayLine.Parse(line.Span);
        }
    }

    /// <summary>Reads a folder of one file a version, named by the UTC time of recording: <c>2021-02-02T22-41-10Z.json</c>, or with <c>.gz</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The versions, oldest first.</returns>
    /// <exception cref="InvalidDataException">A file's name is no such time.</exception>
    public static IEnumerable<RecordedVersion> ReadFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            using var file = Open(path);
            using var body = new MemoryStream();
            file.CopyTo(body);
            yield return new RecordedVersion(TimeOf(Path.GetFileName(path)), "", body.ToArray());
        }
    }

    private static DateTimeOffset TimeOf(string name)
    {
        var text = name.AsSpan(0, Math.Max(0, name.IndexOf('.', StringComparison.Ordinal)));
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture, Utc, out var at)
            ? at
            : throw new InvalidDataException($"'{name}' is not named by a UTC time.");
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return Path.GetExtension(path) switch
        {
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            ".br" => new BrotliStream(file, CompressionMode.Decompress),
            _ => file,
        };
    }
}
