using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>Builders of what deliveries leave behind and of orders; all of one handler unless told otherwise.</summary>
internal static class SomeDelivery
{
    public const string Handler = "slack";

    public static readonly IncidentId Outage = new("i-1");

    public static DeliveryCommit Commit(long position = 0, string handler = Handler) =>
        new() { Cursor = new DeliveryCursor(handler, new EventPosition(position), null) };

    public static DeliveryCommit Telling(params IReadOnlyList<ToldDelivery> told) => Commit() with { Told = told };

    public static DeliveryCommit Holding(params IReadOnlyList<HeldDelivery> held) => Commit() with { Held = held };

    public static ToldDelivery Told(
        long position, string incident = "i-1", bool open = true, DateTimeOffset? at = null, string? receipt = null) =>
        new(Some.Page, new IncidentId(incident), new EarlierDelivery
        {
            Position = new EventPosition(position),
            Event = new EventId($"e{position - 1}"),
            Kind = EventKind.IncidentUpdate,
            Update = new UpdateId($"u{position}"),
            Status = open ? IncidentStatus.Investigating : IncidentStatus.Resolved,
            Receipt = receipt ?? $"1730.{position}\0\"\u202e",
            At = at ?? Some.Noon.AddMinutes(position),
        }, open);

    public static DeliveryWait Wait(long position, string handler = Handler) => new()
    {
        Handler = handler,
        Position = new EventPosition(position),
        Since = Some.Noon,
        Failures = 3,
        Reason = DeliveryFailure.Throttled,
        Detail = "HTTP 429",
        NextTry = Some.Noon.AddTicks(7),
        Progress = "{\"sent\":2}",
        MayHaveArrived = true,
    };

    public static HeldDelivery Held(long position, HoldReason reason = HoldReason.Quiet, string handler = Handler) =>
        new(handler, new EventPosition(position), reason, Some.Noon, Some.Noon.AddHours(8), null);

    public static ParkedDelivery Parked(long position, string handler = Handler) =>
        new(handler, new EventPosition(position), DeliveryFailure.Refused, "HTTP 400: \"no_text\"", Some.Noon);

    public static DeliveryCommit Parking(long position, string handler = Handler) =>
        Commit(position, handler) with { Parked = Parked(position, handler) };

    public static Silence Silence(string id, int fromMinute = 0) => new()
    {
        Id = id,
        Match = new EventMatch { Pages = ["acme", "b*"], Impact = "< major", Not = new EventMatch { Text = "/late|slow/" } },
        From = Some.Noon.AddMinutes(fromMinute),
        Until = Some.Noon.AddHours(9),
        Comment = "known since this morning",
    };

    public static OneShot OneShot(string id, int askedMinute = 0) => new()
    {
        Id = id,
        Page = Some.Page,
        Condition = PageCondition.Operational,
        To = ["slack", "console"],
        AskedAt = Some.Noon.AddMinutes(askedMinute),
    };
}
