using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>An event a handler gave up on; it stays in the log and can be replayed.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Position">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What exactly, for people; without secrets.</param>
/// <param name="ParkedAt">When, by our clock.</param>
public sealed record ParkedDelivery(
    string Handler, EventPosition Position, DeliveryFailure Reason, string? Detail, DateTimeOffset ParkedAt);
