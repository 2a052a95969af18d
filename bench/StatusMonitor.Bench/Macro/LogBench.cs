using System.Diagnostics;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Bench.Macro;

/// <summary>Durable events a second: an append returns once its transaction is on the disk.</summary>
internal static class LogBench
{
    private const double Budget = 5_000;
    private const int Runs = 5;
    private const int Events = 12_800;

    public static async Task<IReadOnlyList<Measurement>> RunAsync() =>
    [
        await MeasureAsync("log, 64 callers at a time, one event a commit", callers: 64, perCommit: 1),
        await MeasureAsync("log, one caller, 100 events a commit", callers: 1, perCommit: 100),
        await MeasureAsync("log, one caller, one event a commit", callers: 1, perCommit: 1, hasBudget: false),
        await MeasureAsync("log, 8 handlers, one delivery with a receipt a commit", Events / 8, "deliveries", null, count => DeliveryRates.DeliverAsync(count, handlers: 8)),
        await MeasureAsync("log, the orders' revision asked for", Events, "times", null, DeliveryRates.AskAsync),
    ];

    private static Task<Measurement> MeasureAsync(string what, int callers, int perCommit, bool hasBudget = true) => MeasureAsync(
        what, hasBudget ? Events : Events / 8, "events", hasBudget ? Budget : null, count => FillAsync(count, callers, perCommit));

    private static async Task<Measurement> MeasureAsync(string what, int count, string things, double? budget, Func<int, Task<double>> fill)
    {
        List<double> rates = [];
        for (var run = -1; run < Runs; run++)
        {
            var rate = await fill(count);
            if (run >= 0) rates.Add(rate);
        }

        var median = Statistics.Median(rates);
        Console.WriteLine($"   {what}: {median:0}/s");
        return new Measurement(what, $"{median:N0}/s", budget is null ? "" : $"≥ {budget:N0}/s", budget is null ? null : median >= budget,
            $"{count:N0} {things}, median of {Runs}, {rates.Min():N0}–{rates.Max():N0}");
    }

    private static async Task<double> FillAsync(int events, int callers, int perCommit)
    {
        using var folder = new TemporaryFolder();
        await using var log = await SqliteEventLog.OpenAsync(new SqliteLogOptions { Path = folder.LogPath }, TimeProvider.System, null, CancellationToken.None);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => AppendAsync(log, caller, events / callers, perCommit)));
        var elapsed = Stopwatch.GetElapsedTime(began);
        return log.End == new EventPosition(events)
            ? events / elapsed.TotalSeconds
            : throw new InvalidOperationException($"{log.End} events are in the log, expected {events}");
    }

    private static async Task AppendAsync(SqliteEventLog log, int caller, int events, int perCommit)
    {
        for (var i = 0; i < events; i += perCommit)
            await log.AppendAsync(BenchEvents.Commit(caller, caller * events + i, perCommit), CancellationToken.None);
    }
}
