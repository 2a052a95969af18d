using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace StatusMonitor.Web.Metrics.Instruments;

/// <summary>
/// Adds up what instruments of System.Diagnostics.Metrics record, for whoever asks later: counters and histograms, each with
/// a bounded number of series. Kept for as long as the process, so that a web side begun anew goes on counting. Thread-safe.
/// </summary>
public sealed class InstrumentTotals : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, InstrumentTotal> _totals = [];

    private InstrumentTotals(Func<Instrument, bool> takes, string[]? labels)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (!takes(instrument) || InstrumentTotal.Of(instrument, labels) is not { } total) return;
            _totals[instrument] = total;
            listener.EnableMeasurementEvents(instrument, total);
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, state) => ((InstrumentTotal)state!).Record(value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, state) => ((InstrumentTotal)state!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, state) => ((InstrumentTotal)state!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>Counts nothing.</summary>
    public static InstrumentTotals Nothing { get; } = new(_ => false, null);

    internal IEnumerable<InstrumentTotal> All => _totals.Values.OrderBy(total => total.Name, StringComparer.Ordinal);

    /// <summary>All instruments of one meter.</summary>
    public static InstrumentTotals Of(Meter meter) => new(instrument => ReferenceEquals(instrument.Meter, meter), null);

    /// <summary>Some instruments, by some of their labels.</summary>
    internal static InstrumentTotals Of(Func<Instrument, bool> takes, params string[] labels) => new(takes, labels);

    /// <summary>Listens no longer.</summary>
    public void Dispose() => _listener.Dispose();
}
