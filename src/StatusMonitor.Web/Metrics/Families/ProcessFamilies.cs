using System.Diagnostics;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>The process, under the names that all exporters give it.</summary>
internal static class ProcessFamilies
{
    private const string Descriptors = "/proc/self/fd";

    private static readonly double StartedAt = StartOf();

    public static IReadOnlyList<MetricFamily> All { get; } =
    [
        new("process_cpu", "seconds", MetricType.Counter, "Time the processors worked for this process.", _ => [new MetricSample(Environment.CpuUsage.TotalTime.TotalSeconds)]),
        new("process_resident_memory", "bytes", MetricType.Gauge, "Memory of this process that is in the machine's.", _ => [new MetricSample(Environment.WorkingSet)]),
        new("process_start_time", "seconds", MetricType.Gauge, "When this process began, in seconds since 1970.", _ => [new MetricSample(StartedAt)]),
        new("process_open_fds", "", MetricType.Gauge, "Files and sockets this process has open.", _ => OpenFiles()),
        new("process_managed_heap", "bytes", MetricType.Gauge, "Memory that the runtime's heap holds.", _ => [new MetricSample(GC.GetTotalMemory(forceFullCollection: false))]),
    ];

    private static double StartOf()
    {
        using var process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
    }

    /// <summary>Where the system tells.</summary>
    private static IEnumerable<MetricSample> OpenFiles() =>
        Directory.Exists(Descriptors) ? [new MetricSample(Directory.EnumerateFileSystemEntries(Descriptors).Count())] : [];
}
