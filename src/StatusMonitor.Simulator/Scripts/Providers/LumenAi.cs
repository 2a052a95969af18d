using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>An AI API. Errors rise in the first second, the title is widened, and a second small incident is born resolved.</summary>
internal sealed class LumenAi : Provider
{
    private readonly SimulatedComponent _api;
    private readonly SimulatedComponent _chat;
    private readonly SimulatedComponent _batch;

    public LumenAi(SimulatorServer server, TimeProvider time)
        : base(server, time, new SimulatedPageOptions { Name = "Lumen AI" })
    {
        var models = Page.AddGroup("Models");
        _api = Page.AddComponent("Completions API", models, "Requests to all models");
        _batch = Page.AddComponent("Batch API", models, "Jobs that finish within a day");
        _chat = Page.AddComponent("Chat", description: "The assistant in the browser and on phones");
        Page.AddComponent("Console", description: "Keys, usage and billing");
        Past(
            "Usage figures delayed in the console", Impacts.None, TimeSpan.FromDays(6), TimeSpan.FromHours(4),
            "Usage figures lag behind by several hours. Requests and billing are not affected.",
            "All figures are up to date.");
    }

    protected override IReadOnlyList<Story> Stories =>
    [
        new(83.5, 3.2, "Completions are slow", Impacts.Minor, new ComponentChange(_api, ComponentStatuses.DegradedPerformance),
            "First tokens take longer than usual.", "More machines have been added.", "Answers begin as quickly as before."),
        new(54.9, 9.0, "Batch jobs are delayed", Impacts.Minor, new ComponentChange(_batch, ComponentStatuses.DegradedPerformance),
            "Batch jobs wait for hours.", "The scheduler favours small jobs by mistake.", "The backlog shrinks.", "Batch jobs finish within their day again."),
        new(33.2, 0.9, "Chat does not load", Impacts.Major, new ComponentChange(_chat, ComponentStatuses.MajorOutage),
            "Chat shows a blank page.", "A faulty release is being taken back.", "Chat loads again."),
        new(17.424, 4.1, "Requests from Europe fail", Impacts.Major, new ComponentChange(_api, ComponentStatuses.PartialOutage),
            "Requests from Europe fail or take very long.", "The network in front of us has lost a site.", "Requests from Europe succeed again."),
        new(2.7, 1.3, "Elevated error rates", Impacts.Major, new ComponentChange(_api, ComponentStatuses.PartialOutage),
            "About one request in ten fails.", "A model host was overloaded.", "Errors are rare again; we keep watching.", "Error rates are normal."),
    ];

    public override void Write(Timeline day)
    {
        SimulatedIncident incident = null!;
        day.At(Second(1), () => incident = Page.OpenIncident(
            "Elevated error rates on the Completions API", Impacts.Minor,
            "About one request in eight fails with status 529. We are investigating.",
            new ComponentChange(_api, ComponentStatuses.DegradedPerformance)));
        day.At(Second(7), () => Page.Post(
            incident, IncidentStatuses.Investigating,
            "Conversations in Chat fail to load as well. The cause is not known yet; retrying often helps.",
            new ComponentChange(_api, ComponentStatuses.PartialOutage),
            new ComponentChange(_chat, ComponentStatuses.PartialOutage)));
        day.At(Second(7.2), () => Page.Rename(incident, "Elevated error rates on the Completions API and Chat"));
        day.At(Second(7.4), () => Page.SetImpact(incident, Impacts.Major));
        day.At(Second(16), () => Page.Post(
            incident, IncidentStatuses.Identified,
            "A new version of the request router sends too much traffic to one region. We are taking it back.",
            new ComponentChange(_batch, ComponentStatuses.DegradedPerformance)));
        day.At(Second(27), () => Page.Post(
            incident, IncidentStatuses.Monitoring,
            "The earlier router is back everywhere. Error rates are falling and we keep watching them.",
            new ComponentChange(_api, ComponentStatuses.DegradedPerformance),
            new ComponentChange(_chat, ComponentStatuses.Operational)));
        day.At(Second(38), () => Page.Resolve(
            incident, "Error rates have been normal for a while. Requests that failed were not billed."));
        day.At(Second(45), BornResolved);
    }

    private void BornResolved() => Page.Create(new IncidentDraft
    {
        Name = "Short interruption of sign-in",
        Impact = Impacts.Minor,
        Updates =
        [
            new UpdateDraft
            {
                Status = IncidentStatuses.Resolved,
                Body = "For two minutes some people could not sign in to Chat. It ended by itself when a cache was filled again.",
                Affected = [new ComponentChange(_chat, ComponentStatuses.Operational)],
            },
        ],
    });
}
