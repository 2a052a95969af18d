namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>One thing that was another one before. Both are clean single lines.</summary>
/// <param name="What">What changed.</param>
/// <param name="Before">What it was; empty for nothing.</param>
/// <param name="After">What it is; empty for nothing.</param>
public sealed record StoryChange(string What, string Before, string After);
