using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StatusMonitor.Diffing;

namespace StatusMonitor.Bench.Micro;

/// <summary>A changed <c>incidents.json</c>: one update is new. The budget is twice the bare walk over the same bytes.</summary>
public class IncidentsBenchmarks
{
    private readonly RecordedIncidents _recorded = new();

    /// <summary>Every token once, nothing kept.</summary>
    [Benchmark(Baseline = true)]
    public int BareWalk()
    {
        var reader = new Utf8JsonReader(_recorded.Bytes);
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    [Benchmark]
    public object ParseAndDiffOneChange() => Differ.Diff(_recorded.KnownBefore, _recorded.Parse(), _recorded.Context);

    [Benchmark]
    public object ParseAlone() => _recorded.Parse();

    [Benchmark]
    public object DiffOneChange() => Differ.Diff(_recorded.KnownBefore, _recorded.Snapshot, _recorded.Context);

    [Benchmark]
    public object DiffNoChange() => Differ.Diff(_recorded.Known, _recorded.Snapshot, _recorded.Context);

    /// <summary>Of all updates of the recording.</summary>
    [Benchmark]
    public int Fingerprints()
    {
        var length = 0;
        foreach (var incident in _recorded.Snapshot.Listed)
            foreach (var update in incident.Updates) length += UpdateContent.Fingerprint(update).Length;
        return length;
    }
}
