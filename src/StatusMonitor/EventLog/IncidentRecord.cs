using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>An incident or a maintenance as the log knows it now, whatever its page lists today. Immutable.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Identity">The page identity it is known under.</param>
/// <param name="Incident">What is known of it, its updates included.</param>
/// <param name="BeganAt">
/// When it began: its own start, else its creation, else its first update; a maintenance's planned start while that is
/// known. The order of lists.
/// </param>
/// <param name="EndedAt">When it ended, as the page says or else by its last update; null while it is open.</param>
public sealed record IncidentRecord(
    PageKey Page, PageIdentity Identity, KnownIncident Incident, DateTimeOffset BeganAt, DateTimeOffset? EndedAt);
