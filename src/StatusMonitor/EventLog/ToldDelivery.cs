using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>That a handler was told something of an incident. Immutable.</summary>
/// <param name="Page">The incident's page.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Delivery">What was told.</param>
/// <param name="IsOpen">Whether the incident was open by then.</param>
public sealed record ToldDelivery(PageKey Page, IncidentId Incident, EarlierDelivery Delivery, bool IsOpen);
