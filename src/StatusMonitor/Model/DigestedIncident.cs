namespace StatusMonitor.Model;

/// <summary>An incident in a digest, as it stood after the last of its events that was folded.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Events">How many of its events were folded.</param>
public sealed record DigestedIncident(EventPage Page, EventIncident Incident, long Events);
