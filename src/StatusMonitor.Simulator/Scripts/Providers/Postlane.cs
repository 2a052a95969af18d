using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>An e-mail provider whose page is incident.io's look-alike: no ETag, Markdown, few members.</summary>
internal sealed class Postlane : Provider
{
    private readonly SimulatedComponent _sending;

    public Postlane(SimulatorServer server, TimeProvider time)
        : base(server, time, new SimulatedPageOptions { Name = "Postlane", Style = PageStyle.IncidentIo })
    {
        _sending = Page.AddComponent("Sending");
        Page.AddComponent("Inbound");
        Page.AddComponent("Analytics");
        Past(
            "Open rates missing", Impacts.Minor, TimeSpan.FromDays(8), TimeSpan.FromHours(2),
            "Open rates are missing for messages sent since this morning.",
            "Open rates have been computed for all messages.");
    }

    protected override IReadOnlyList<Story> Stories =>
    [
        new(47.7, 12.0, "Messages are delayed", Impacts.Minor, new ComponentChange(_sending, ComponentStatuses.DegradedPerformance),
            "Messages leave up to ten minutes late.", "A disk of the queue is slow and is being replaced.", "Messages leave within seconds."),
        new(11.9, 1.5, "Sending is paused", Impacts.Critical, new ComponentChange(_sending, ComponentStatuses.MajorOutage),
            "We have paused sending to look into refused messages.", "A certificate had expired.", "Everything that waited has been sent."),
    ];

    public override void Write(Timeline day)
    {
        SimulatedIncident incident = null!;
        day.At(Second(1.5), () => incident = Page.OpenIncident(
            "Delayed delivery to one mailbox provider", Impacts.Minor,
            "Messages to one large mailbox provider are deferred.\n\nThey stay in our queue and are **not lost**.",
            new ComponentChange(_sending, ComponentStatuses.DegradedPerformance)));
        day.At(Second(12), () => Page.Post(
            incident, IncidentStatuses.Identified,
            "The provider limits two of our address ranges after a wave of spam from a stolen account. The account is closed."));
        day.At(Second(24), () => Page.Edit(
            incident.Latest,
            "The provider limits two of our address ranges after a wave of spam from a stolen account. The account is closed "
            + "and we have asked for the limit to be lifted."));
        day.At(Second(34), () => Page.Post(incident, IncidentStatuses.Monitoring, "The limit is lifted. The queue drains within the hour."));
        day.At(Second(48), () => Page.Resolve(incident, "The queue is empty; messages arrive within seconds."));
    }
}
