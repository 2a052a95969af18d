namespace StatusMonitor.Web.Metrics.Exposition;

/// <summary>One number.</summary>
/// <param name="Value">The number.</param>
/// <param name="Labels">Whose it is; no two samples of a family have the same.</param>
internal readonly record struct MetricSample(double Value, params MetricLabel[] Labels);
