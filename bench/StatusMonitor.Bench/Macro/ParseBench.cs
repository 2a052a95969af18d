using System.Diagnostics;
using StatusMonitor.Bench.Micro;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// Reading a changed <c>incidents.json</c> beside the bare walk over its bytes, in turns of a few milliseconds, so that a
/// busy machine slows both. <c>micro</c> gives the absolute times.
/// </summary>
internal static class ParseBench
{
    private const int Pairs = 300;
    private const int AtOnce = 8;
    private const double Budget = 2;

    public static Task<IReadOnlyList<Measurement>> RunAsync()
    {
        if (!File.Exists(RecordedIncidents.Path))
        {
            Console.WriteLine($"   skipped: there is no recording at {RecordedIncidents.Path}");
            return Task.FromResult<IReadOnlyList<Measurement>>([]);
        }

        var benchmarks = new IncidentsBenchmarks();
        List<(double Walk, double Read)> pairs = [];
        for (var pair = 0; pair < Pairs; pair++)
            pairs.Add((Time(() => benchmarks.BareWalk()), Time(() => benchmarks.ParseAndDiffOneChange())));
        return Task.FromResult<IReadOnlyList<Measurement>>([Row(pairs[(Pairs / 3)..])]);
    }

    private static Measurement Row(List<(double Walk, double Read)> pairs)
    {
        var ratio = Statistics.Median(pairs.Select(pair => pair.Read / pair.Walk));
        return new Measurement("parse + diff of a changed incidents.json, to the bare walk", $"{ratio:0.00} ×", $"≤ {Budget} ×", ratio <= Budget,
            $"{Statistics.Median(pairs.Select(pair => pair.Read)):0} µs to {Statistics.Median(pairs.Select(pair => pair.Walk)):0} µs, median of {pairs.Count} pairs");
    }

    /// <summary>Microseconds of one call.</summary>
    private static double Time(Action call)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < AtOnce; i++) call();
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / AtOnce;
    }
}
