using System.Globalization;
using StatusMonitor.Bench.Serving;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// Resident memory of the native binary watching pages every 30 s, after all have been read whole once and twice more
/// conditionally; beside it a process that runs the bare loop. The sizes run at the same time: memory does not mind.
/// </summary>
internal static class MemoryBench
{
    private static readonly (int Pages, double Budget)[] Sizes = [(10, 35), (1_000, double.NaN), (10_000, 250)];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        if (Statusmon.Find() is not { } binary) return [];
        var rows = await Task.WhenAll(Sizes.Select(size => MeasureAsync(binary, size.Pages, size.Budget)));
        return [.. rows.SelectMany(row => row), .. await WindowMemory.MeasureAsync(binary)];
    }

    private static async Task<Measurement[]> MeasureAsync(string binary, int count, double budget)
    {
        var memory = await Task.WhenAll(WatchAsync(binary, count), BareAsync(count));
        var (real, bare) = (memory[0], memory[1]);
        return
        [
            new Measurement($"memory, {count:N0} pages", $"{real.Resident:0.0} MB", double.IsNaN(budget) ? "" : $"≤ {budget} MB",
                double.IsNaN(budget) ? null : real.Resident <= budget, $"peak {real.Peak:0.0} MB, without file pages {real.Anonymous:0.0} MB"),
            new Measurement($"memory of the bare loop, {count:N0} pages", $"{bare.Resident:0.0} MB",
                Remark: $"peak {bare.Peak:0.0} MB, without file pages {bare.Anonymous:0.0} MB; just-in-time compiled"),
        ];
    }

    private static async Task<ProcessMemory> WatchAsync(string binary, int count)
    {
        await using var pages = await ServedPages.StartAsync(count);
        using var folder = new TemporaryFolder();
        await using var watch = Statusmon.Watch(binary, folder.Path, pages.Definitions.Select(page => $"{page.Key}={page.Url}"));
        watch.Drain();
        await UntilSettledAsync(pages);
        return ProcessMemory.Of(watch.Id);
    }

    /// <summary>Three documents of each page whole, then two ticks of each.</summary>
    internal static async Task UntilSettledAsync(ServedPages pages)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (await pages.CountAsync() is var (total, unchanged) && (unchanged < 2 * pages.Count || total - unchanged < 3 * pages.Count))
            await Task.Delay(TimeSpan.FromSeconds(1), deadline.Token);
    }

    private static async Task<ProcessMemory> BareAsync(int count)
    {
        await using var pages = await ServedPages.StartAsync(count);
        await using var bare = ChildProcess.StartSelf("bare", pages.Url, count.ToString(CultureInfo.InvariantCulture), "30");
        for (var round = 0; round < 3; round++) await bare.ReadLineAsync();
        return ProcessMemory.Of(bare.Id);
    }
}
