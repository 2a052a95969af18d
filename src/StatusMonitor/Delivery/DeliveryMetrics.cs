using System.Diagnostics.Metrics;
using System.Text.Json;
using StatusMonitor.Handlers;

namespace StatusMonitor.Delivery;

/// <summary>Counts every attempt, also those that are not logged because nothing changed. Thread-safe.</summary>
internal sealed class DeliveryMetrics
{
    private readonly Counter<long> _deliveries;

    /// <param name="meter">The meter <c>StatusMonitor</c>; owned by the caller.</param>
    public DeliveryMetrics(Meter meter) =>
        _deliveries = meter.CreateCounter<long>(
            "statusmonitor.deliveries", "{attempt}", "Attempts to deliver an event, by handler, outcome and reason.");

    public void Delivered(string handler) => Count(handler, "delivered", null);

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
