namespace StatusMonitor.Web.Metrics.Exposition;

/// <summary>What tells one series of a metric from another.</summary>
/// <param name="Name">Ours.</param>
/// <param name="Value">May be a page's word; empty for none.</param>
internal readonly record struct MetricLabel(string Name, string Value);
