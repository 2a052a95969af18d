namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>A mark on the axis of time.</summary>
/// <param name="At">Where.</param>
/// <param name="Label">What is written there.</param>
public sealed record AxisMark(DateTimeOffset At, string Label);
