using StatusMonitor.Web.Metrics.Families;

namespace StatusMonitor.Web.Metrics.Exposition;

/// <summary>A metric: what it is called, what it means, and its numbers by what is known at one moment. Immutable.</summary>
/// <param name="Name">Without unit and suffix: <c>statusmon_poll_received</c>.</param>
/// <param name="Unit">In Prometheus' words: <c>seconds</c>, <c>bytes</c>; empty for a plain count.</param>
/// <param name="Type">What kind of number.</param>
/// <param name="Help">One sentence.</param>
/// <param name="Samples">The numbers.</param>
internal sealed record MetricFamily(string Name, string Unit, MetricType Type, string Help, Func<MetricFacts, IEnumerable<MetricSample>> Samples)
{
    /// <summary>As Prometheus wants it: <c>statusmon_poll_received_bytes_total</c>.</summary>
    public string FullName => $"{Name}{(Unit.Length > 0 ? "_" + Unit : "")}{(Type == MetricType.Counter ? "_total" : "")}";
}
