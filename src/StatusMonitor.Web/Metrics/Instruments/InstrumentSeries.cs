using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Instruments;

/// <summary>What was recorded under one set of labels. Its total's lock guards it.</summary>
/// <param name="labels">The labels.</param>
/// <param name="buckets">How many, the last one without a bound included.</param>
internal sealed class InstrumentSeries(MetricLabel[] labels, int buckets)
{
    private long[] _counts = new long[buckets];

    public MetricLabel[] Labels => labels;

    public double Sum { get; private set; }

    public long Count => _counts.Sum();

    /// <summary>Values at most as large as a bucket's bound and larger than that of the one before.</summary>
    public IReadOnlyList<long> Counts => _counts;

    public void Add(double value, double[]? bounds)
    {
        Sum += value;
        var bucket = bounds is null ? 0 : Array.FindIndex(bounds, bound => value <= bound);
        _counts[bucket < 0 ? bounds!.Length : bucket]++;
    }

    public InstrumentSeries Copy() => new(labels, buckets) { _counts = [.. _counts], Sum = Sum };
}
