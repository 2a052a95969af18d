using StatusMonitor.Model;

namespace StatusMonitor.Handlers;

/// <summary>An incident that is told as part of another, on whose page its own depends.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Incident">The incident as it stood last.</param>
public sealed record FoldedIncident(EventPage Page, EventIncident Incident);
