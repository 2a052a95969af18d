using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>A code host. Its incident is open before anybody looks; it ends, is edited, and gets a postmortem.</summary>
internal sealed class Forgehub : Provider
{
    private readonly SimulatedComponent _git;
    private readonly SimulatedComponent _pipelines;
    private SimulatedIncident? _open;

    public Forgehub(SimulatorServer server, TimeProvider time)
        : base(server, time, new SimulatedPageOptions { Name = "Forgehub" })
    {
        _git = Page.AddComponent("Git operations", description: "Clone, fetch and push over HTTPS and SSH");
        Page.AddComponent("Pull requests", description: "Reviews, checks and merges");
        _pipelines = Page.AddComponent("Pipelines", description: "Builds and deployments");
        Page.AddComponent("Package registry", description: "Publishing and downloading packages");
        Past(
            "Delayed notifications", Impacts.Minor, TimeSpan.FromDays(3), TimeSpan.FromMinutes(52),
            "E-mail and web notifications are arriving late. No notification is lost.",
            "The backlog has been worked off and notifications arrive within seconds again.");
    }

    protected override IReadOnlyList<Story> Stories =>
    [
        new(71.3, 2.4, "Pushes over SSH are refused", Impacts.Major, new ComponentChange(_git, ComponentStatuses.PartialOutage),
            "Some pushes over SSH are refused. HTTPS works.", "A host key was rotated on half of the front ends only.", "All front ends present the same key."),
        new(40.6, 1.1, "Pipelines fail to fetch dependencies", Impacts.Minor, new ComponentChange(_pipelines, ComponentStatuses.DegradedPerformance),
            "Pipelines that fetch packages time out now and then.", "The package cache has recovered."),
        new(17.42, 5.5, "Forgehub is slow behind its CDN", Impacts.Major, new ComponentChange(_git, ComponentStatuses.DegradedPerformance),
            "Clones and pushes are slow in Europe.", "Our CDN has lost a site. Traffic is being led around it.", "Clones are as quick as before."),
        new(5.2, 0.8, "Delayed status checks", Impacts.Minor, new ComponentChange(_pipelines, ComponentStatuses.DegradedPerformance),
            "Checks on pull requests are reported late.", "A queue was paused by mistake.", "Checks arrive at once again."),
    ];

    public override void Begin() => _open = Open(Now.AddMinutes(-14));

    public override void Write(Timeline day)
    {
        SimulatedIncident incident = null!;
        day.At(Second(0), () => (incident, _open) = (_open ?? Open(null), null));
        day.At(Second(5), () => Page.Post(
            incident, IncidentStatuses.Identified,
            "A database replica that assigns jobs to runners fell behind after routine failover. We are moving its readers away. "
            + "Queued pipelines will start by themselves; there is no need to start them again."));
        day.At(Second(13), () => Page.Post(
            incident, IncidentStatuses.Monitoring,
            "Jobs are being assigned again and the queue is shrinking. Pipelines that were queued before may still wait up to ten minutes.",
            new ComponentChange(_pipelines, ComponentStatuses.DegradedPerformance),
            new ComponentChange(_git, ComponentStatuses.Operational)));
        day.At(Second(22), () => Page.Resolve(incident, "The queue is empty and pipelines start without delay."));
        day.At(Second(30), () => Page.Edit(
            incident.Latest,
            "The queue is empty and pipelines start without delay. About 6 % of pipelines were delayed by more than five minutes; none was lost."));
        day.At(Second(50), () => Page.PublishPostmortem(
            incident,
            "What happened: a planned failover left one replica with a stale schedule of its peers, and it kept answering with old data. "
            + "Why it took long: our alert watched the age of the oldest job, which stayed normal, and not the length of the queue. "
            + "What we change: replicas that fall behind refuse reads, and the length of the queue has an alert of its own."));
    }

    private SimulatedIncident Open(DateTimeOffset? at) => Page.Create(new IncidentDraft
    {
        Name = "Pipelines are slow to start",
        Impact = Impacts.Major,
        CreatedAt = at,
        Updates =
        [
            new UpdateDraft
            {
                Status = IncidentStatuses.Investigating,
                Body = "Pipelines wait longer than usual before they start, and some pushes are slow. We are looking for the cause.",
                CreatedAt = at,
                Affected =
                [
                    new ComponentChange(_pipelines, ComponentStatuses.PartialOutage),
                    new ComponentChange(_git, ComponentStatuses.DegradedPerformance),
                ],
            },
        ],
    });
}
