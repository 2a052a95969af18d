using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Which urgency an event has. Pure.</summary>
internal static class EventUrgency
{
    /// <param name="news">The event.</param>
    /// <param name="tone">The gravest of its words, for what is about no incident.</param>
    public static Urgency Of(StatusEvent news, Tone tone) => news switch
    {
        { Incident: null } => OfTone(tone),
        { Kind: EventKind.IncidentEdited or EventKind.IncidentChanged } => Urgency.Low,
        { Incident.Type: IncidentType.Maintenance } => Urgency.Low,
        { Incident: { } incident } when IncidentStatus.IsEnd(news.Update?.Status ?? incident.Status) => Urgency.Normal,
        { Incident.Impact: "critical" } => Urgency.Critical,
        { Incident.Impact: "major" } => Urgency.High,
        { Incident.Impact: "minor" } => Urgency.Normal,
        _ => Urgency.Low,
    };

    private static Urgency OfTone(Tone tone) => tone switch
    {
        Tone.Bad => Urgency.High,
        Tone.Warning or Tone.Good => Urgency.Normal,
        _ => Urgency.Low,
    };
}
