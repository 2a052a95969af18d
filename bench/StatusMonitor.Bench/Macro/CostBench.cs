using StatusMonitor.Bench.Serving;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// Process CPU time of one unchanged tick beside one bare conditional GET: A B A B …, so that both meet the same machine.
/// The server is another process and counts the requests.
/// </summary>
internal static class CostBench
{
    private const int Pages = 1_000;
    private const int Pairs = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        await using var pages = await ServedPages.StartAsync(Pages);
        using var folder = new TemporaryFolder();
        using var bare = new BareLoop(pages.Definitions.Select(page => new Uri($"{page.Url}/api/v2/summary.json")));
        await using var fleet = await WatcherFleet.StartAsync(pages, folder.LogPath);
        List<Phase> bares = [], ticks = [];
        for (var pair = -1; pair < Pairs; pair++)
        {
            var (one, other) = (await BareAsync(bare, pages), await TicksAsync(fleet, pages, folder.LogPath));
            Console.WriteLine($"   bare {one.Microseconds:0.0} µs {one.Bytes:0} B   tick {other.Microseconds:0.0} µs {other.Bytes:0} B   {other.Microseconds / one.Microseconds:0.00} ×{(pair < 0 ? "   (warm-up)" : "")}");
            if (pair < 0) continue;
            bares.Add(one);
            ticks.Add(other);
        }

        return [.. Rows(bares, ticks), await DecodingAsync()];
    }

    private static IEnumerable<Measurement> Rows(List<Phase> bares, List<Phase> ticks)
    {
        var ratio = Statistics.Median(ticks.Zip(bares, (tick, bare) => tick.Microseconds / bare.Microseconds));
        var written = ticks.Sum(tick => tick.Written);
        var untouched = ticks.TrueForAll(tick => tick.AreFilesUntouched) && written == 0;
        yield return new Measurement("CPU of one bare conditional GET", $"{Statistics.Median(bares.Select(phase => phase.Microseconds)):0.0} µs",
            Remark: $"{Statistics.Median(bares.Select(phase => phase.Bytes)):0} bytes allocated, {Statistics.Median(bares.Select(phase => phase.PerSecond)):0}/s");
        yield return new Measurement("CPU of one unchanged tick", $"{Statistics.Median(ticks.Select(phase => phase.Microseconds)):0.0} µs",
            Remark: $"{Statistics.Median(ticks.Select(phase => phase.Bytes)):0} bytes allocated, {Statistics.Median(ticks.Select(phase => phase.PerSecond)):0}/s");
        yield return new Measurement("ratio of the two, median of pairs", $"{ratio:0.00} ×", "≤ 1.5 ×", ratio <= 1.5,
            $"{ticks.Count} pairs, {Pages:N0} pages, {ticks.Sum(tick => tick.Requests):N0} ticks, all answered 304");
        yield return new Measurement("written to disk by these ticks", $"{written} bytes", "0 bytes", untouched, "log and write-ahead log untouched; write_bytes of the process");
    }

    private static async Task<Phase> BareAsync(BareLoop bare, ServedPages pages)
    {
        using var stopping = new CancellationTokenSource();
        var running = bare.RunAsync(stopping.Token);
        var phase = await Phase.MeasureAsync(pages, null, WarmUp, Window);
        await stopping.CancelAsync();
        await running;
        return phase;
    }

    private static async Task<Phase> TicksAsync(WatcherFleet fleet, ServedPages pages, string logPath)
    {
        await using var scheduler = fleet.Schedule();
        scheduler.Start();
        return await Phase.MeasureAsync(pages, logPath, WarmUp, Window);
    }

    /// <summary>Pages without validators: the hash of the compressed body says "unchanged", and nothing is decoded again.</summary>
    private static async Task<Measurement> DecodingAsync()
    {
        await using var pages = await ServedPages.StartAsync(100, PageServer.WithoutETags);
        using var folder = new TemporaryFolder();
        await using var fleet = await WatcherFleet.StartAsync(pages, folder.LogPath);
        var before = (await pages.CountAsync()).Total;
        var decodedBefore = fleet.Fetcher.DecodedBodies;
        await using (var scheduler = fleet.Schedule())
        {
            scheduler.Start();
            await Task.Delay(Window);
        }

        var decoded = fleet.Fetcher.DecodedBodies - decodedBefore;
        return new Measurement("bodies without validators decoded again", $"{decoded}", "0", decoded == 0,
            $"of {(await pages.CountAsync()).Total - before:N0} bodies read; {decodedBefore} decoded at first sight");
    }
}
