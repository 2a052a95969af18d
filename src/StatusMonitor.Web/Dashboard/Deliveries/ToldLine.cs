namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>A delivery that was made.</summary>
/// <param name="Handler">The handler's name.</param>
/// <param name="At">When.</param>
/// <param name="Said">What the event says; empty where the log no longer has it.</param>
/// <param name="Incident">The address of the incident.</param>
/// <param name="Delay">From when we saw it; null where the log does not say.</param>
public sealed record ToldLine(string Handler, DateTimeOffset At, string Said, string Incident, TimeSpan? Delay);
