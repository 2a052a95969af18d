namespace StatusMonitor.Web.Metrics.Exposition;

/// <summary>What kind of number a metric is.</summary>
internal enum MetricType
{
    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Only goes up, but for a restart.</summary>
    Counter,
}
