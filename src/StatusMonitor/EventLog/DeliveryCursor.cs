using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>How far a handler has got.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Position">Everything up to here is delivered, parked, or not for this handler.</param>
/// <param name="Sending">The delivery whose first byte may have left: ambiguous after a crash. Null when none.</param>
public sealed record DeliveryCursor(string Handler, EventPosition Position, EventPosition? Sending);
