using StatusMonitor.Bench.Serving;

namespace StatusMonitor.Bench.Macro;

/// <summary>What five hundred clients cost that hold a stream of events open, while events come.</summary>
internal static class WindowStreams
{
    private const int Count = 500;
    private const int Changes = 20;
    private const double MostGrowth = 1.1;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(WindowClient window, ServedPages pages, int process)
    {
        var before = ProcessMemory.Of(process);
        using var end = new CancellationTokenSource();
        var received = new long[Count];
        var streams = Enumerable.Range(0, Count).Select(i => window.StreamAsync("/api/v1/events/stream", () => received[i]++, end.Token)).ToArray();
        List<ProcessMemory> seen = [];
        for (var round = 0; round < 6; round++)
        {
            await pages.ChangeAsync(Changes);
            await Task.Delay(Round);
            seen.Add(ProcessMemory.Of(process));
        }

        var broken = streams.Count(stream => stream.IsCompleted);
        await end.CancelAsync();
        await Task.WhenAll(streams);
        return [.. Rows(before, seen, received, broken)];
    }

    private static IEnumerable<Measurement> Rows(ProcessMemory before, List<ProcessMemory> seen, long[] received, int broken)
    {
        var (first, last) = (seen[0], seen[^1]);
        yield return new($"memory before {Count} streams", $"{before.Resident:0.0} MB", Remark: $"without file pages {before.Anonymous:0.0} MB");
        yield return new($"memory with {Count} streams, after 10 s", $"{first.Resident:0.0} MB", Remark: $"without file pages {first.Anonymous:0.0} MB");
        yield return new($"memory with {Count} streams, after 60 s", $"{last.Resident:0.0} MB", $"≤ {MostGrowth} × that after 10 s",
            last.Resident <= first.Resident * MostGrowth && broken == 0,
            $"without file pages {last.Anonymous:0.0} MB; {received.Min()}–{received.Max()} events received by each, {broken} streams broken");
        yield return new("memory of one stream", $"{(last.Resident - before.Resident) * 1024 / Count:0.0} KB");
    }
}
