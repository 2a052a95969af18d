namespace StatusMonitor.Simulator.Scripts;

/// <summary>One thing that happens.</summary>
/// <param name="At">When, counted from the start at normal speed.</param>
/// <param name="Act">What happens.</param>
public sealed record TimelineStep(TimeSpan At, Action Act);
