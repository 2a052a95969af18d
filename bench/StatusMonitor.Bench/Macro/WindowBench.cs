using StatusMonitor.Bench.Scale;
using StatusMonitor.Bench.Serving;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// The native binary with its window, watching 2,000 pages on a copy of the large log: how long views and answers take,
/// how many bytes they are on the wire, and what streams cost. All asked over one connection that is open already.
/// </summary>
internal static class WindowBench
{
    private const int Times = 30;
    private const int Warming = 2;

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        if (Statusmon.Find() is not { } binary) return [];
        using var folder = new TemporaryFolder();
        File.Copy(await ScaleLog.PrepareAsync(ScaleSize.Full), DataFolder.LogPathIn(folder.Path));
        await using var pages = await ServedPages.StartAsync(ScaleSize.Full.Pages);
        using var window = new WindowClient();
        await using var service = Statusmon.Run(binary, folder.Path, window.Listen, pages.Definitions.Select((page, number) => page with { Key = new PageKey(ScaleSize.Full.PageKey(number)) }));
        service.Drain();
        await MemoryBench.UntilSettledAsync(pages);
        var before = ProcessMemory.Of(service.Id);
        List<Measurement> rows = [];
        foreach (var asked in WindowQuestions.All) rows.Add(await MeasureAsync(window, asked));
        var after = ProcessMemory.Of(service.Id);
        rows.Add(new("memory, 2,000 pages and 1,000,000 events, with the window", $"{after.Resident:0.0} MB", Remark:
            $"after all these answers; without file pages {after.Anonymous:0.0} MB; before the first answer {before.Resident:0.0} MB, without file pages {before.Anonymous:0.0} MB"));
        rows.AddRange(await WindowStreams.MeasureAsync(window, pages, service.Id));
        return rows;
    }

    private static async Task<Measurement> MeasureAsync(WindowClient window, WindowQuestion asked)
    {
        List<double> took = [];
        var bytes = 0L;
        for (var time = -Warming; time < Times; time++)
        {
            var answer = await window.GetAsync(asked.Path);
            bytes = Math.Max(bytes, answer.Bytes);
            if (time >= 0) took.Add(answer.Took.TotalMilliseconds);
        }

        var median = Statistics.Median(took);
        Console.WriteLine($"   {asked.What}: {median:0.0} ms, {bytes / 1024.0:0.0} KB");
        var isKept = asked.IsKept(median, bytes);
        return new Measurement($"window: {asked.What}", $"{median:0.0} ms", asked.Budget, isKept,
            $"p99 {Statistics.Percentile(took, 0.99):0.0} ms; {bytes / 1024.0:0.0} KB on the wire");
    }
}
