using System.Diagnostics.Metrics;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>Counts every attempt, also those that are not logged because nothing changed, and how long news took. Thread-safe.</summary>
internal sealed class DeliveryMetrics
{
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _delivered;

    /// <param name="meter">The meter <c>StatusMonitor</c>; owned by the caller.</param>
    public DeliveryMetrics(Meter meter)
    {
        _deliveries = meter.CreateCounter<long>(
            "statusmon.deliveries", "{attempt}", "Attempts to deliver an event, by handler, outcome and reason.");
        _delivered = meter.CreateHistogram(
            "statusmon.seen_to_delivered", "s", "Time from our seeing an event to a handler's having delivered it.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600] });
    }

    public void Delivered(string handler, StatusEvent happened, DateTimeOffset now)
    {
        Count(handler, "delivered", null);
        _delivered.Record(Math.Max(0, (now - happened.ObservedAt).TotalSeconds), new KeyValuePair<string, object?>("handler", handler));
    }

    public void Retried(string handler, DeliveryFailure reason) => Count(handler, "retried", reason);

    public void Parked(string handler, DeliveryFailure reason) => Count(handler, "parked", reason);

    /// <summary>A round of saying again what is open.</summary>
    public void Refreshed(string handler, DeliveryFailure? reason) => Count(handler, reason is null ? "refreshed" : "not_refreshed", reason);

    private void Count(string handler, string outcome, DeliveryFailure? reason) =>
        _deliveries.Add(
            1,
            new KeyValuePair<string, object?>("handler", handler),
            new KeyValuePair<string, object?>("outcome", outcome),
            new KeyValuePair<string, object?>("reason", reason is { } known ? Word(known) : ""));

    /// <summary>The same word as in JSON, so that a person finds the one from the other.</summary>
    private static string Word(DeliveryFailure reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());
}
