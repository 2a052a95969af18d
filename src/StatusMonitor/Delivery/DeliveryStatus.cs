using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>How a pump stands at one instant, for people.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Settled">Everything up to here is delivered, parked, or not for this handler.</param>
/// <param name="Parked">Events given up on since the start.</param>
/// <param name="Waiting">What it waits for, or null while nothing fails.</param>
internal sealed record DeliveryStatus(string Handler, EventPosition Settled, long Parked, DeliveryWait? Waiting);
