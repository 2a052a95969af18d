namespace StatusMonitor.Web.Metrics.Health;

/// <summary>One thing that has to be so.</summary>
/// <param name="Name">What.</param>
/// <param name="IsGood">Whether it is.</param>
/// <param name="Detail">How it is, without anything that is secret.</param>
internal sealed record HealthCheck(string Name, bool IsGood, string Detail);
