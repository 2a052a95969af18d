using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>An incident of the past that is lived through, step by step.</summary>
/// <param name="DaysAgo">When it began, in days before the day.</param>
/// <param name="Hours">How long it lasted.</param>
/// <param name="Name">Its title.</param>
/// <param name="Impact">Its impact.</param>
/// <param name="Affected">The component it touched, and the state of that meanwhile.</param>
/// <param name="Words">What was said: investigating, identified, monitoring as far as there are texts, and at last resolved.</param>
internal sealed record Story(double DaysAgo, double Hours, string Name, string Impact, ComponentChange Affected, params IReadOnlyList<string> Words);
