using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>A delivery that the cursor has passed and that is still to be made. Immutable.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="Position">The event.</param>
/// <param name="Reason">Why it is kept.</param>
/// <param name="HeldAt">Since when.</param>
/// <param name="Due">When it is to be made; null while that depends on <paramref name="Upstream"/>.</param>
/// <param name="Upstream">The page on whose open incident it waits, or null.</param>
public sealed record HeldDelivery(
    string Handler, EventPosition Position, HoldReason Reason, DateTimeOffset HeldAt, DateTimeOffset? Due, PageKey? Upstream);
