using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>How an incident stands that a handler was told of. Immutable.</summary>
/// <param name="Newest">The newest event the handler got of it.</param>
/// <param name="ToldAt">When it got that.</param>
/// <param name="IsOpen">Whether it is open; one that ended counts as ended even where the handler was not told of the end.</param>
public sealed record StandingIncident(StatusEvent Newest, DateTimeOffset ToldAt, bool IsOpen);
