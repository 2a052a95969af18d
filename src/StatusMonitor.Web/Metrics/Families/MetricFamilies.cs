using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>Every metric that is computed when it is asked for, in one list; docs/metrics.md says the same.</summary>
internal static class MetricFamilies
{
    public static IReadOnlyList<MetricFamily> All { get; } =
        [.. ServiceFamilies.All, .. PageFamilies.All, .. ComponentFamilies.All, .. PollFamilies.All, .. ProcessFamilies.All];
}
