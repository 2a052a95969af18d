using Microsoft.Data.Sqlite;
using StatusMonitor.Bench.Scale;
using StatusMonitor.Bench.Serving;
using StatusMonitor.Model;

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
        await CopyLogAsync(folder.LogPath);
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

    /// <summary>With pages that are read for the first time: those that are served are not those of the story, and would be refused.</summary>
    private static async Task CopyLogAsync(string path)
    {
        File.Copy(await ScaleLog.PrepareAsync(ScaleSize.Full), path);
        using var log = new SqliteConnection($"Data Source={path};Pooling=False");
        log.Open();
        using var command = log.CreateCommand();
        command.CommandText = "UPDATE page SET identity = NULL, document = CAST(json_set(json_remove(CAST(document AS TEXT), '$.identity'), '$.resources', json('{}')) AS BLOB)";
        command.ExecuteNonQuery();
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
