namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>A length of time worth knowing of an incident.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Length">How long.</param>
/// <param name="Note">From when to when, in words.</param>
public sealed record Fact(string Name, TimeSpan Length, string Note);
