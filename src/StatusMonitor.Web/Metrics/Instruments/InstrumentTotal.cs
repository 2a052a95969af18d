using System.Diagnostics.Metrics;
using System.Globalization;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Instruments;

/// <summary>What one instrument recorded, by its labels. Thread-safe.</summary>
internal sealed class InstrumentTotal
{
    /// <summary>Series of one instrument; what would be more is counted together under none of its labels.</summary>
    public const int MostSeries = 500;

    /// <summary>Seconds, from what a machine does at once to what a person waits an hour for.</summary>
    private static readonly double[] UsualBounds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 900, 3600];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, InstrumentSeries> _series = new(StringComparer.Ordinal);
    private readonly string[]? _labels;

    private InstrumentTotal(Instrument instrument, double[]? bounds, string[]? labels)
    {
        (Bounds, _labels) = (bounds, labels);
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        Name = instrument.Name.Replace('.', '_') + unit + (bounds is null ? "_total" : "");
        Help = instrument.Description ?? instrument.Name;
    }

    /// <summary>In Prometheus' form.</summary>
    public string Name { get; }

    public string Help { get; }

    /// <summary>The upper bounds of a histogram's buckets; null for a counter.</summary>
    public double[]? Bounds { get; }

    /// <summary>Null for an instrument of a kind that is not added up.</summary>
    public static InstrumentTotal? Of(Instrument instrument, string[]? labels) => instrument switch
    {
        Counter<long> or Counter<int> or Counter<double> => new InstrumentTotal(instrument, null, labels),
        Histogram<double> histogram => new InstrumentTotal(instrument, [.. histogram.Advice?.HistogramBucketBoundaries ?? UsualBounds], labels),
        Histogram<long> histogram => new InstrumentTotal(instrument, histogram.Advice?.HistogramBucketBoundaries is { } some ? [.. some.Select(one => (double)one)] : UsualBounds, labels),
        _ => null,
    };

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        lock (_lock) SeriesOf(labels).Add(value, Bounds);
    }

    /// <summary>As it stands.</summary>
    public IReadOnlyList<InstrumentSeries> Read()
    {
        lock (_lock) return [.. _series.Values.Select(series => series.Copy())];
    }

    private InstrumentSeries SeriesOf(MetricLabel[] labels)
    {
        var key = string.Join('\0', labels.Select(label => $"{label.Name}\0{label.Value}"));
        if (_series.TryGetValue(key, out var known)) return known;
        if (_series.Count >= MostSeries && labels.Length > 0) return SeriesOf([]);
        return _series[key] = new InstrumentSeries(labels, (Bounds?.Length ?? 0) + 1);
    }

    private MetricLabel[] LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<MetricLabel>(tags.Length);
        foreach (var (name, value) in tags)
            if (_labels is null || _labels.Contains(name))
                labels.Add(new MetricLabel(name.Replace('.', '_'), Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        labels.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return [.. labels];
    }
}
