using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using StatusMonitor.Bench.Serving;
using StatusMonitor.Hosting;
using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;
using StatusMonitor.Storage.Sqlite;
using Monitor = StatusMonitor.Hosting.Monitor;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// From the last byte of a changed summary to the call of the handler: hash, decompression, parsing, diff, the durable
/// commit, and the durable note that a delivery begins. The whole product but for its binary; the server is another process.
/// </summary>
internal static class LatencyBench
{
    private const int Pages = 1_000;
    private const int Changing = 50;
    private const int Rounds = 8;
    private const double Budget = 10;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        await using var pages = await ServedPages.StartAsync(Pages);
        using var folder = new TemporaryFolder();
        var options = new FetchOptions();
        using var clock = new ArrivalClock(new HttpTransport(options, TimeProvider.System));
        using var invoker = new HttpMessageInvoker(clock);
        var handler = new ArrivalHandler(clock);
        var log = await SqliteEventLog.OpenAsync(new SqliteLogOptions { Path = folder.LogPath }, TimeProvider.System, null, CancellationToken.None);
        await using var closing = log;
        await using var services = Compose(pages, new HttpFetcher(invoker, options, TimeProvider.System), log, handler);
        var monitor = services.GetRequiredService<Monitor>();
        await monitor.StartAsync(CancellationToken.None);
        await monitor.FirstRound;
        await using var probe = new DiskProbe(folder.Path);
        List<(double SinceAsked, double SinceArrived)> times = [];
        for (var round = -1; round < Rounds; round++)
        {
            var found = await ChangeAsync(pages, handler);
            if (round >= 0) times.AddRange(found);
        }

        var writes = await probe.StopAsync();
        await monitor.StopAsync(CancellationToken.None);
        return Rows(times, writes);
    }

    private static ServiceProvider Compose(ServedPages pages, HttpFetcher fetcher, SqliteEventLog log, ArrivalHandler handler)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(_ => new Meter("StatusMonitor"));
        services.AddSingleton<IFetcher>(fetcher);
        services.AddStatusMonitor(options =>
        {
            options.Interval = Interval;
            foreach (var page in pages.Definitions) options.Pages.Add(page);
        }).UseLog(log).AddHandler(_ => handler);
        return services.BuildServiceProvider();
    }

    private static async Task<IReadOnlyList<(double SinceAsked, double SinceArrived)>> ChangeAsync(ServedPages pages, ArrivalHandler handler)
    {
        await pages.ChangeAsync(Changing);
        using var deadline = new CancellationTokenSource(4 * Interval);
        while (handler.Count < Changing) await Task.Delay(TimeSpan.FromMilliseconds(50), deadline.Token);
        return handler.Take();
    }

    private static Measurement[] Rows(List<(double SinceAsked, double SinceArrived)> times, IReadOnlyList<double> writes)
    {
        var (arrived, asked) = (times.Select(time => time.SinceArrived), times.Select(time => time.SinceAsked));
        var worst = Statistics.Percentile(arrived, 0.99);
        return
        [
            new Measurement("last byte of the answer → handler called, p50", $"{Statistics.Median(arrived):0.0} ms",
                Remark: $"{Pages:N0} pages every {Interval.TotalSeconds:0} s, {Changing} change at a time, {times.Count} events"),
            new Measurement("last byte of the answer → handler called, p99", $"{worst:0.0} ms", $"≤ {Budget} ms", worst <= Budget,
                $"longest {arrived.Max():0.0} ms; from sending the request p50 {Statistics.Median(asked):0.0} ms, p99 {Statistics.Percentile(asked, 0.99):0.0} ms"),
            new Measurement("one durable 4 KB write on the same disk meanwhile, p99", $"{Statistics.Percentile(writes, 0.99):0.0} ms",
                Remark: $"p50 {Statistics.Median(writes):0.0} ms; the way to the handler takes two such writes, one after the other"),
        ];
    }
}
