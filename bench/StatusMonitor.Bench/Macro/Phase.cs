using System.Diagnostics;
using StatusMonitor.Bench.Serving;

namespace StatusMonitor.Bench.Macro;

/// <summary>What this process spent while so many requests were answered.</summary>
internal sealed record Phase(double Microseconds, double Bytes, double PerSecond, long Requests, bool AreFilesUntouched, long Written)
{
    /// <summary>Looks at the running process for a while, after it has settled.</summary>
    /// <exception cref="InvalidOperationException">An answer was not 304: this was not the steady state.</exception>
    public static async Task<Phase> MeasureAsync(ServedPages pages, string? logPath, TimeSpan warmUp, TimeSpan window)
    {
        using var self = Process.GetCurrentProcess();
        await Task.Delay(warmUp);
        var (disk, count, bytes) = (logPath is null ? null : DiskUse.Of(logPath), await pages.CountAsync(), GC.GetTotalAllocatedBytes());
        var (cpu, clock) = (Spent(self), Stopwatch.GetTimestamp());
        await Task.Delay(window);
        var (cpuSpent, elapsed) = (Spent(self) - cpu, Stopwatch.GetElapsedTime(clock));
        var (countAfter, bytesAfter) = (await pages.CountAsync(), GC.GetTotalAllocatedBytes());
        var (requests, unchanged) = (countAfter.Total - count.Total, countAfter.NotModified - count.NotModified);
        // The server's two counts are read one after the other, with requests under way.
        if (logPath is not null && requests - unchanged > BareLoop.AtATime) throw new InvalidOperationException($"{requests - unchanged} answers were not 304");
        var diskAfter = logPath is null ? null : DiskUse.Of(logPath);
        return new Phase(
            cpuSpent.TotalMicroseconds / requests, (bytesAfter - bytes) / (double)requests, requests / elapsed.TotalSeconds,
            requests, disk?.Files == diskAfter?.Files, diskAfter?.Written - disk?.Written ?? 0);
    }

    private static TimeSpan Spent(Process self)
    {
        self.Refresh();
        return self.TotalProcessorTime;
    }
}
