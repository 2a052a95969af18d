using System.Globalization;

namespace StatusMonitor.Bench.Serving;

/// <summary>The bare loop as a process of its own, spread over an interval, for its memory to be looked at. Says when each round is over.</summary>
internal static class BareReader
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (url, count, seconds) = (args[0], Number(args[1]), Number(args[2]));
        using var loop = new BareLoop(Enumerable.Range(0, count).Select(number => new Uri($"{url}/{BenchPage.PathOf(number)}/api/v2/summary.json")));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var (tick, perRound) = (0L, seconds * 100L); await timer.WaitForNextTickAsync(); tick++)
        {
            for (var number = tick % perRound * count / perRound; number < (tick % perRound + 1) * count / perRound; number++)
                _ = loop.ReadAsync((int)number, CancellationToken.None);
            if (tick % perRound == perRound - 1) Console.WriteLine("round");
        }

        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
