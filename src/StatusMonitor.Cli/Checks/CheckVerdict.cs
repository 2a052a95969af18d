using StatusMonitor.Cli.Commands;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Checks;

/// <summary>
/// Exit codes of <c>check</c>, the plug-in convention of Nagios and Icinga. Of several pages the worst counts, in the
/// order outage, cannot tell, degraded, operational: what cannot be read may be an outage, a known outage is one. Pure.
/// </summary>
internal static class CheckVerdict
{
    public static int CodeOf(PageCondition condition) => condition switch
    {
        PageCondition.Operational => ExitCode.Operational,
        PageCondition.Maintenance or PageCondition.Degraded => ExitCode.Degraded,
        PageCondition.Outage => ExitCode.Outage,
        _ => ExitCode.CannotTell,
    };

    public static PageCondition Worst(IEnumerable<PageCondition> conditions) =>
        conditions.DefaultIfEmpty(PageCondition.Unknown).MaxBy(Weight);

    private static int Weight(PageCondition condition) => condition switch
    {
        PageCondition.Operational => 0,
        PageCondition.Maintenance => 1,
        PageCondition.Degraded => 2,
        PageCondition.Outage => 4,
        _ => 3,
    };
}
