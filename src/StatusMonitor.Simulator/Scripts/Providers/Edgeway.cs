using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>A CDN. A component flickers without any incident, then a region is lost, and one update has to be taken back.</summary>
internal sealed class Edgeway : Provider
{
    private readonly SimulatedComponent _north;
    private readonly SimulatedComponent _dns;

    public Edgeway(SimulatorServer server, TimeProvider time)
        : base(server, time, new SimulatedPageOptions { Name = "Edgeway" })
    {
        var network = Page.AddGroup("Network");
        _north = Page.AddComponent("Europe North", network);
        Page.AddComponent("Europe South", network);
        Page.AddComponent("Americas", network);
        Page.AddComponent("Asia Pacific", network);
        _dns = Page.AddComponent("DNS");
        Page.AddComponent("Purge API");
        Past(
            "Slow purges in Asia Pacific", Impacts.Minor, TimeSpan.FromDays(11), TimeSpan.FromMinutes(35),
            "Purges take up to a minute instead of a second in Asia Pacific.",
            "Purges are quick again.");
    }

    protected override IReadOnlyList<Story> Stories =>
    [
        new(62.8, 0.6, "DNS answers late", Impacts.Minor, new ComponentChange(_dns, ComponentStatuses.DegradedPerformance),
            "Some resolvers wait for answers.", "DNS answers at once."),
        new(17.426, 6.5, "Europe North is unreachable", Impacts.Critical, new ComponentChange(_north, ComponentStatuses.MajorOutage),
            "A site in Europe North cannot be reached.", "A cooling plant has failed and the site has switched itself off.",
            "The site is cool again and takes traffic in steps.", "Europe North serves all its traffic."),
        new(28.1, 1.7, "Packet loss in Europe North", Impacts.Major, new ComponentChange(_north, ComponentStatuses.PartialOutage),
            "About one packet in twenty is lost.", "A router card drops packets; traffic leaves by another one.", "No packets are lost."),
    ];

    public override void Write(Timeline day)
    {
        SimulatedIncident incident = null!;
        SimulatedUpdate mistaken = null!;
        day.At(Second(2), () => Page.SetComponent(_dns, ComponentStatuses.DegradedPerformance));
        day.At(Second(6), () => Page.SetComponent(_dns, ComponentStatuses.Operational));
        day.At(Second(10), () => incident = Page.OpenIncident(
            "Loss of connectivity in Europe North", Impacts.Critical,
            "Two of three sites in Europe North cannot be reached. Traffic is moving to Europe South; expect higher latency.",
            new ComponentChange(_north, ComponentStatuses.MajorOutage)));
        day.At(Second(18), () => Page.Post(
            incident, IncidentStatuses.Identified,
            "A carrier has confirmed a cut fibre near one site. The second site is held back by the load that moved to it."));
        day.At(Second(25), () => mistaken = Page.Post(incident, IncidentStatuses.Monitoring, "All sites are back."));
        day.At(Second(29), () => Page.DeleteUpdate(mistaken));
        day.At(Second(29.5), () => Page.Post(
            incident, IncidentStatuses.Identified,
            "We said too early that all sites were back: one of the two is. The fibre is still being spliced.",
            new ComponentChange(_north, ComponentStatuses.PartialOutage)));
        day.At(Second(41), () => Page.Post(
            incident, IncidentStatuses.Monitoring,
            "The fibre carries traffic again. We are bringing it back in steps.",
            new ComponentChange(_north, ComponentStatuses.DegradedPerformance)));
        day.At(Second(53), () => Page.Resolve(incident, "Europe North serves all its traffic again. Latency is normal."));
    }
}
