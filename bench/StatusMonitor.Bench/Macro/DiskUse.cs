using System.Globalization;

namespace StatusMonitor.Bench.Macro;

/// <summary>What tells whether anything was written: the log's files, and the bytes this process had the kernel write.</summary>
internal sealed record DiskUse(string Files, long Written)
{
    public static DiskUse Of(string logPath)
    {
        var files = new[] { logPath, logPath + "-wal" }.Select(path => new FileInfo(path))
            .Select(file => FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}"));
        return new DiskUse(string.Join(' ', files), Written: ReadWritten());
    }

    private static long ReadWritten()
    {
        const string Label = "write_bytes: ";
        var line = File.ReadLines("/proc/self/io").First(line => line.StartsWith(Label, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Label.Length), CultureInfo.InvariantCulture);
    }
}
