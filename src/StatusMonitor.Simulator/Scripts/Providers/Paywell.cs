using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>A payments provider. A maintenance is announced, moved and done, and in between the page itself cannot be read.</summary>
internal sealed class Paywell : Provider
{
    private readonly SimulatedComponent _cards;
    private readonly SimulatedComponent _payouts;
    private readonly TimeProvider _time;

    public Paywell(SimulatorServer server, TimeProvider time)
        : base(server, time, new SimulatedPageOptions { Name = "Paywell" })
    {
        _time = time;
        _cards = Page.AddComponent("Card payments", description: "Authorisation and capture");
        _payouts = Page.AddComponent("Payouts", description: "Transfers to bank accounts");
        Page.AddComponent("Webhooks", description: "Events sent to your servers");
        Page.AddComponent("Dashboard");
        Past(
            "Declined payments with one issuer", Impacts.Major, TimeSpan.FromDays(2), TimeSpan.FromMinutes(24),
            "One card issuer declines most payments. Other issuers are not affected.",
            "The issuer has repaired its systems. Payments that were declined can be tried again.");
    }

    protected override IReadOnlyList<Story> Stories =>
    [
        new(66.4, 2.0, "Payouts are late", Impacts.Minor, new ComponentChange(_payouts, ComponentStatuses.DegradedPerformance),
            "Payouts of this morning are late.", "A bank has taken its files an hour late.", "All payouts have been sent."),
        new(17.418, 3.3, "Card payments fail in Europe", Impacts.Critical, new ComponentChange(_cards, ComponentStatuses.MajorOutage),
            "Card payments from Europe fail.", "A site of our network provider is gone; we lead traffic elsewhere.", "Payments go through.", "Payments succeed at the usual rate."),
    ];

    /// <summary>The page itself could not be read for a night; and two windows are announced ahead.</summary>
    public override void WritePast(Timeline past)
    {
        base.WritePast(past);
        past.At(IncidentDay.Past - TimeSpan.FromDays(24.3), () => Hosted.Faults.Add(new Fault.Status(503)));
        past.At(IncidentDay.Past - TimeSpan.FromDays(23.9), Hosted.Faults.Clear);
        past.At(IncidentDay.Past - TimeSpan.FromDays(4), () => Page.Schedule(
            "Move of the dispute archive", _time.GetUtcNow().AddDays(6), _time.GetUtcNow().AddDays(6).AddHours(3),
            "Disputes are read-only while their archive moves to new disks."));
    }

    public override void Write(Timeline day)
    {
        WriteMaintenance(day);
        WriteIncident(day);
        day.At(Second(31), () => Hosted.Faults.Add(new Fault.Throttled(503, null)));
        day.At(Second(43), Hosted.Faults.Clear);
    }

    private void WriteMaintenance(Timeline day)
    {
        SimulatedIncident maintenance = null!;
        day.At(Second(3), () => maintenance = Page.Schedule(
            "Upgrade of the payout ledger", _time.GetUtcNow().AddMinutes(30), _time.GetUtcNow().AddMinutes(60),
            "We will upgrade the ledger behind payouts. Payouts wait meanwhile and are sent afterwards; card payments are not affected.",
            _payouts));
        day.At(Second(9), () => Page.Reschedule(maintenance, _time.GetUtcNow().AddSeconds(9), _time.GetUtcNow().AddSeconds(40)));
        day.At(Second(18), () => Page.Post(
            maintenance, IncidentStatuses.InProgress, "The upgrade has begun.",
            new ComponentChange(_payouts, ComponentStatuses.UnderMaintenance)));
        day.At(Second(46), () => Page.Post(maintenance, IncidentStatuses.Verifying, "The new ledger is in use. We are comparing balances."));
        day.At(Second(55), () => Page.Resolve(maintenance, "All balances agree and the payouts that waited have been sent."));
    }

    private void WriteIncident(Timeline day)
    {
        SimulatedIncident incident = null!;
        day.At(Second(20), () => incident = Page.OpenIncident(
            "Card payments time out", Impacts.Major,
            "Some card payments time out instead of being accepted or declined. Please do not charge a card a second time; we will settle each payment.",
            new ComponentChange(_cards, ComponentStatuses.PartialOutage)));
        day.At(Second(28), () => Page.Post(
            incident, IncidentStatuses.Identified, "A network device between us and one acquirer drops packets. Traffic is being led around it."));
        // Published while the page cannot be read: found afterwards, in order.
        day.At(Second(36), () => Page.Post(
            incident, IncidentStatuses.Monitoring, "Payments no longer pass the broken device and succeed at the usual rate.",
            new ComponentChange(_cards, ComponentStatuses.DegradedPerformance)));
        day.At(Second(49), () => Page.Resolve(incident, "The device has been replaced. Every payment that timed out has been settled once."));
    }
}
