namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>One thing a handler was told of an incident.</summary>
/// <param name="What">What it was, in words.</param>
/// <param name="At">When it was delivered.</param>
/// <param name="Delay">From when we saw it; null where the log does not say.</param>
public sealed record ToldStep(string What, DateTimeOffset At, TimeSpan? Delay);
