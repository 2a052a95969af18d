using StatusMonitor.Model;

namespace StatusMonitor.Web.Statuspage;

/// <summary>How grave states of components are, in one order. Pure.</summary>
internal static class Severity
{
    private static readonly string[] Order =
    [
        ComponentStatus.Operational, ComponentStatus.UnderMaintenance, ComponentStatus.DegradedPerformance, ComponentStatus.PartialOutage, ComponentStatus.MajorOutage,
    ];

    /// <summary>The gravest; a word nobody knows counts as degraded.</summary>
    public static string Worst(IEnumerable<string> states) =>
        Order[states.Select(state => Array.IndexOf(Order, state)).Select(rank => rank < 0 ? 2 : rank).DefaultIfEmpty(0).Max()];
}
