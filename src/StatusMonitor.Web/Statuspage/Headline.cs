using StatusMonitor.Model;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>The headline: the worst of components and open incidents, since the field's own looks at components only. Pure.</summary>
internal static class Headline
{
    private static readonly (string Indicator, string Description)[] Steps =
    [
        ("none", "All Systems Operational"), ("maintenance", "Service Under Maintenance"), ("minor", "Partially Degraded Service"),
        ("major", "Partial System Outage"), ("critical", "Major Service Outage"),
    ];

    public static StatusWire Of(IReadOnlyList<ComponentWire> components, IReadOnlyList<IncidentWire> unresolved)
    {
        var rank = components.Where(one => !one.Group).Select(one => RankOf(one.Status))
            .Concat(unresolved.Select(incident => RankOfImpact(incident.Impact)))
            .DefaultIfEmpty(0).Max();
        var (indicator, description) = Steps[rank];
        var unreadable = components.Count(one => !one.Group && one.Description is not null);
        if (unreadable == 0) return new StatusWire(indicator, description);
        var said = unreadable == 1 ? "1 page cannot be read" : $"{unreadable} pages cannot be read";
        return new StatusWire(indicator, rank <= 2 ? said : $"{description}; {said}");
    }

    private static int RankOf(string state) => state switch
    {
        ComponentStatus.Operational or "" => 0,
        ComponentStatus.UnderMaintenance => 1,
        ComponentStatus.PartialOutage => 3,
        ComponentStatus.MajorOutage => 4,
        _ => 2,
    };

    private static int RankOfImpact(string impact) => impact switch
    {
        "none" => 0,
        "maintenance" => 1,
        "major" => 3,
        "critical" => 4,
        _ => 2,
    };
}
