using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using StatusMonitor.Web.Metrics.Exposition;
using StatusMonitor.Web.Metrics.Families;

namespace StatusMonitor.Web.Metrics.Otlp;

/// <summary>
/// Sends all metrics at once, as they stand. The SDK never forgets a series it has seen: a page that is no longer watched
/// would be sent for ever as it last stood. So whenever a series goes away, it is made anew. One caller at a time.
/// </summary>
internal sealed class OtlpMetrics(OtlpOptions options, Meter pipe) : IDisposable
{
    private const int LongestSending = 10_000;

    private MetricFacts? _facts;
    private Meter? _meter;
    private MeterProvider? _provider;
    private MetricReader? _reader;
    private ClosableExporter? _exporter;
    private HashSet<string> _series = [];
    private Dictionary<string, int> _limits = [];

    public void Send(MetricFacts facts)
    {
        _facts = facts;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var series = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in MetricFamilies.All)
            foreach (var sample in family.Samples(facts))
            {
                counts[family.Name] = counts.GetValueOrDefault(family.Name) + 1;
                series.Add($"{family.Name}\0{string.Join('\0', sample.Labels)}");
            }

        if (_provider is null || !_series.IsSubsetOf(series) || counts.Any(count => count.Value > _limits.GetValueOrDefault(count.Key))) Rebuild(counts);
        _series = series;
        _reader!.Collect(LongestSending);
    }

    public void Dispose()
    {
        _provider?.Dispose();
        _reader?.Dispose();
        _exporter?.Dispose();
        _meter?.Dispose();
    }

    private void Rebuild(Dictionary<string, int> counts)
    {
        if (_exporter is not null) _exporter.IsClosed = true;
        Dispose();
        // The SDK reserves room for as many series as a limit says: twice what there are, so that it is not made anew for each.
        _limits = MetricFamilies.All.ToDictionary(family => family.Name, family => (2 * counts.GetValueOrDefault(family.Name)) + 20);
        _meter = new Meter("StatusMonitor.State");
        foreach (var family in MetricFamilies.All) Publish(_meter, family);
        var exporting = new OtlpExporterOptions();
        OtlpExport.Configure(exporting, options, "metrics");
        _exporter = new ClosableExporter(exporting);
        _reader = new BaseExportingMetricReader(_exporter) { TemporalityPreference = MetricReaderTemporalityPreference.Cumulative };
        _provider = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(OtlpExport.Resource())
            .AddMeter(_meter.Name, pipe.Name)
            .AddView(instrument => new MetricStreamConfiguration { CardinalityLimit = _limits.GetValueOrDefault(instrument.Name, 500) })
            .AddReader(_reader)
            .Build();
    }

    /// <summary>A provider sends once more when it ends, also what is gone; a closed exporter lets that pass.</summary>
    private sealed class ClosableExporter(OtlpExporterOptions options) : OtlpMetricExporter(options)
    {
        public bool IsClosed { get; set; }

        public override ExportResult Export(in Batch<Metric> metrics) => IsClosed ? ExportResult.Success : base.Export(metrics);
    }

    private void Publish(Meter meter, MetricFamily family)
    {
        var unit = family.Unit switch { "seconds" => "s", "bytes" => "By", _ => "" };
        if (family.Type == Exposition.MetricType.Counter) meter.CreateObservableCounter(family.Name, Read, unit, family.Help);
        else meter.CreateObservableGauge(family.Name, Read, unit, family.Help);

        IEnumerable<Measurement<double>> Read() =>
            _facts is null ? [] : family.Samples(_facts).Select(sample => new Measurement<double>(
                sample.Value, sample.Labels.Where(label => label.Value.Length > 0).Select(label => new KeyValuePair<string, object?>(label.Name, label.Value))));
    }
}
