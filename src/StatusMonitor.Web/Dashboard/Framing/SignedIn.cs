namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Who looks. Immutable.</summary>
/// <param name="Name">The user's name; null for somebody who did not say, and may.</param>
/// <param name="FormToken">For the form by which they leave; null where leaving means nothing.</param>
public sealed record SignedIn(string? Name, string? FormToken);
