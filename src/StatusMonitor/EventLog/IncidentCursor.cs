using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>A place in a list of incidents: beginning, then page and id. Immutable.</summary>
/// <param name="BeganAt">When the incident began.</param>
/// <param name="Page">Its page.</param>
/// <param name="Incident">Its id.</param>
public sealed record IncidentCursor(DateTimeOffset BeganAt, PageKey Page, IncidentId Incident)
{
    /// <summary>The place of an incident.</summary>
    public static IncidentCursor Of(IncidentRecord record) => new(record.BeganAt, record.Page, record.Incident.Id);
}
