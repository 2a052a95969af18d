namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>A component over the time of an incident.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Spans">Its states in order, without gaps.</param>
public sealed record ComponentRow(string Name, IReadOnlyList<AffectedSpan> Spans);
