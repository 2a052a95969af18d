using System.Diagnostics;
using System.Globalization;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>The process, under the names that all exporters give it.</summary>
internal static class ProcessFamilies
{
    private const string Descriptors = "/proc/self/fd";
    private const string Limits = "/proc/self/limits";
    private const string FileLimit = "Max open files";

    private static readonly double StartedAt = StartOf();

    public static IReadOnlyList<MetricFamily> All { get; } =
    [
        new("process_cpu", "seconds", MetricType.Counter, "Time the processors worked for this process.", _ => [new MetricSample(Environment.CpuUsage.TotalTime.TotalSeconds)]),
        new("process_resident_memory", "bytes", MetricType.Gauge, "Memory of this process that is in the machine's.", _ => [new MetricSample(Environment.WorkingSet)]),
        new("process_start_time", "seconds", MetricType.Gauge, "When this process began, in seconds since 1970.", _ => [new MetricSample(StartedAt)]),
        new("process_open_fds", "", MetricType.Gauge, "Files and sockets this process has open.", _ => OpenFiles()),
        new("process_max_fds", "", MetricType.Gauge, "Files and sockets this process may have open.", _ => MostFiles()),
        new("process_managed_heap", "bytes", MetricType.Gauge, "Memory that the runtime's heap holds.", _ => [new MetricSample(GC.GetTotalMemory(forceFullCollection: false))]),
    ];

    private static double StartOf()
    {
        using var process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
    }

    /// <summary>The limit that holds now, which the process may have raised itself; where the system tells, and has one.</summary>
    private static IEnumerable<MetricSample> MostFiles()
    {
        if (!File.Exists(Limits)) return [];
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(FileLimit, StringComparison.Ordinal));
        var soft = line?[FileLimit.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? [new MetricSample(most)] : [];
    }

    /// <summary>Where the system tells.</summary>
    private static IEnumerable<MetricSample> OpenFiles() =>
        Directory.Exists(Descriptors) ? [new MetricSample(Directory.EnumerateFileSystemEntries(Descriptors).Count())] : [];
}
