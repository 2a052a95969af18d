using StatusMonitor.Bench.Serving;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Bench.Macro;

/// <summary>From starting the native binary, on an empty folder, to its first request's arrival at the server, which runs here.</summary>
internal static class StartBench
{
    private const int Starts = 10;
    private const double Budget = 100;

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        if (Statusmon.Find() is not { } binary) return [];
        await using var server = await SimulatorServer.StartAsync();
        var page = server.Add(BenchPage.Make(0, TimeProvider.System));
        List<double> times = [];
        for (var start = -1; start < Starts; start++)
        {
            var time = await StartAsync(binary, server, page.Url);
            Console.WriteLine($"   {time:0.0} ms{(start < 0 ? "   (warm-up)" : "")}");
            if (start >= 0) times.Add(time);
        }

        var median = Statistics.Median(times);
        return [new Measurement("first request after process start", $"{median:0} ms", $"≤ {Budget} ms", median <= Budget, $"median of {Starts}, {times.Min():0}–{times.Max():0} ms; includes making the log's file")];
    }

    private static async Task<double> StartAsync(string binary, SimulatorServer server, string page)
    {
        using var folder = new TemporaryFolder();
        server.Requests.Clear();
        var began = TimeProvider.System.GetUtcNow();
        await using var watch = Statusmon.Watch(binary, folder.Path, [$"page={page}"]);
        watch.Drain();
        await server.Requests.WaitAsync(1);
        return (server.Requests.Snapshot()[0].ReceivedAt - began).TotalMilliseconds;
    }
}
