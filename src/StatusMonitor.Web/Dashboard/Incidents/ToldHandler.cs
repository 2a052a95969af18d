namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>What one handler was told of an incident.</summary>
/// <param name="Handler">Its name.</param>
/// <param name="Steps">What, oldest first.</param>
/// <param name="Behind">Events of the incident that it has not got to.</param>
public sealed record ToldHandler(string Handler, IReadOnlyList<ToldStep> Steps, int Behind);
