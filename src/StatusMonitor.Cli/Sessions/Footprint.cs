using Monitor = StatusMonitor.Hosting.Monitor;

namespace StatusMonitor.Cli.Sessions;

/// <summary>
/// Gives back to the system what is not needed any more: what the start used, and later what a busy time left behind. What
/// is needed again comes back by itself, from the system's cache of files.
/// </summary>
internal static class Footprint
{
    /// <summary>After the first round: what it read is stored and told by then.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>More than this was made within the last minute: the collector is at work anyhow, and a pause would be felt.</summary>
    private const long Busy = 64 << 20;

    /// <summary>Less than this is not worth a pause.</summary>
    private const long Worth = 6 << 20;

    /// <param name="monitor">Whose first round is waited for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">The end of the program, which is the end of this.</param>
    public static async Task ReduceAsync(Monitor monitor, TimeProvider time, CancellationToken cancellationToken)
    {
        await monitor.FirstRound.WaitAsync(cancellationToken);
        await Task.Delay(Settling, time, cancellationToken);
        var settled = Reduce();
        while (true)
        {
            var made = GC.GetTotalAllocatedBytes();
            await Task.Delay(Every, time, cancellationToken);
            if (GC.GetTotalAllocatedBytes() - made < Busy && IsWorthIt(settled, Environment.WorkingSet)) settled = Reduce();
        }
    }

    /// <summary>Whether so much more is held than after the last time that a pause is worth it: more pages, a longer pause.</summary>
    internal static bool IsWorthIt(long settled, long held) => held - settled > Math.Max(Worth, settled / 4);

    /// <returns>How much is held after it.</returns>
    private static long Reduce()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux()) ProgramFile.GiveBack();
        return Environment.WorkingSet;
    }
}
