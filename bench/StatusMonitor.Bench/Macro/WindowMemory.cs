using StatusMonitor.Bench.Serving;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// Resident memory of the service with its window: right after every view and every kind of answer has been asked for
/// several times, and once that has been given back.
/// </summary>
internal static class WindowMemory
{
    private const double Budget = 50;
    private const int Rounds = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2.5);

    private static readonly string[] Paths =
        ["/", "/pages/page-00000", "/timeline", "/maintenance", "/deliveries", "/api/v1/pages", "/api/v1/events", "/api/v2/summary.json", "/feed.atom", "/metrics", "/healthz"];

    public static async Task<Measurement[]> MeasureAsync(string binary)
    {
        await using var pages = await ServedPages.StartAsync(10);
        using var folder = new TemporaryFolder();
        using var window = new WindowClient();
        await using var service = Statusmon.Run(binary, folder.Path, window.Listen, pages.Definitions);
        service.Drain();
        await MemoryBench.UntilSettledAsync(pages);
        for (var round = 0; round < Rounds; round++)
            foreach (var path in Paths) await window.GetAsync(path);
        var busy = ProcessMemory.Of(service.Id);
        await Task.Delay(Rest);
        return [Row("right after its answers", busy), Row("at rest after them", ProcessMemory.Of(service.Id))];
    }

    private static Measurement Row(string when, ProcessMemory memory) =>
        new($"memory, 10 pages, with the window, {when}", $"{memory.Resident:0.0} MB", $"≤ {Budget} MB", memory.Resident <= Budget,
            $"{Rounds} rounds of {Paths.Length} views and answers; peak {memory.Peak:0.0} MB, without file pages {memory.Anonymous:0.0} MB");
}
