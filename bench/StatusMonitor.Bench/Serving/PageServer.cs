using System.Globalization;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Bench.Serving;

/// <summary>
/// The other process: pages on a loopback port. Says its address, then answers <c>count</c> and <c>change N</c> line by
/// line, and ends with its standard input.
/// </summary>
internal static class PageServer
{
    public const string WithoutETags = "without-etags";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { RecordRequests = false });
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var pages = Enumerable.Range(0, count).Select(number => BenchPage.Make(number, TimeProvider.System)).ToArray();
        for (var number = 0; number < count; number++) server.Add(pages[number], BenchPage.PathOf(number));
        if (args.Contains(WithoutETags)) server.Faults.Add(new Fault.NoETag());
        Console.WriteLine(server.Url);
        var changed = 0;
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == "count") Console.WriteLine($"{server.Requests.Total} {server.Requests.NotModified}");
            else if (line.StartsWith("change ", StringComparison.Ordinal)) changed = Change(pages, changed, int.Parse(line["change ".Length..], CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static int Change(SimulatedPage[] pages, int from, int count)
    {
        for (var i = 0; i < count; i++)
            pages[(from + i) % pages.Length].OpenIncident("Queues are slow", "major", "Jobs wait longer than usual.");
        Console.WriteLine("changed");
        return from + count;
    }
}
