using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>How a pump stands at one instant, for people.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Settled">Everything up to here is delivered, parked, or not for this handler.</param>
/// <param name="Parked">Events given up on since the start.</param>
/// <param name="Waiting">What it waits for, or null while nothing fails.</param>
internal sealed record DeliveryStatus(string Handler, EventPosition Settled, long Parked, DeliveryWait? Waiting);

/// <summary>An event that could not be delivered yet.</summary>
/// <param name="Position">The event.</param>
/// <param name="Since">When it first failed.</param>
/// <param name="Failures">Failed attempts so far.</param>
/// <param name="Reason">Why the last one failed.</param>
/// <param name="Detail">What exactly, for people.</param>
/// <param name="NextTry">When it is tried again.</param>
internal sealed record DeliveryWait(
    EventPosition Position, DateTimeOffset Since, int Failures, DeliveryFailure Reason, string? Detail, DateTimeOffset NextTry);
