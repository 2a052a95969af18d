using System.Text.Json;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.Texts;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>Deliveries that are not made, in words. Pure.</summary>
internal static class OpenDeliveries
{
    public static OpenDelivery Of(DeliveryWait wait) => new()
    {
        Handler = PageText.Line(wait.Handler),
        Standing = DeliveryStanding.Retrying,
        Position = wait.Position,
        Reason = Why(wait.Reason),
        Detail = PageText.Line(wait.Detail),
        Since = wait.Since,
        Next = wait.NextTry,
        Failures = wait.Failures,
        MayHaveArrived = wait.MayHaveArrived,
    };

    public static OpenDelivery Of(HeldDelivery held, DateTimeOffset now) => new()
    {
        Handler = PageText.Line(held.Handler),
        Standing = DeliveryStanding.Held,
        Position = held.Position,
        Reason = KeptFor(held, now),
        Since = held.HeldAt,
        Next = held.Due,
    };

    public static OpenDelivery Of(ParkedDelivery parked) => new()
    {
        Handler = PageText.Line(parked.Handler),
        Standing = DeliveryStanding.Parked,
        Position = parked.Position,
        Reason = Why(parked.Reason),
        Detail = PageText.Line(parked.Detail),
        Since = parked.ParkedAt,
    };

    /// <summary>The same with what its event says and where its incident is.</summary>
    public static OpenDelivery With(this OpenDelivery delivery, StatusEvent? news, Links links) => delivery with
    {
        Said = news is null ? "" : Said(news),
        Step = news is null ? "" : Step(news.Kind, news.Update?.Status ?? news.Incident?.Status),
        Incident = news?.Incident is { } incident ? links.Incident(news.Page.Key, incident.Id) : null,
        Page = news?.Incident is null ? null : news.Page.Key,
        IncidentId = news?.Incident?.Id,
    };

    /// <summary>An event in one line.</summary>
    public static string Said(StatusEvent news) => EventWording.Describe(news) is { } words
        ? string.Join(" · ", [words.Page, .. words.Subject, .. words.State.Select(part => part.Text)])
        : "";

    /// <summary><c>Update: Monitoring</c>.</summary>
    public static string Step(EventKind kind, string? status)
    {
        var name = KindNames.Of(kind);
        var what = Words.Spoken(name[(name.LastIndexOf('.') + 1)..]);
        return string.IsNullOrEmpty(status) ? what : $"{what}: {Words.Spoken(PageText.Line(status))}";
    }

    private static string KeptFor(HeldDelivery held, DateTimeOffset now) => held.Reason switch
    {
        HoldReason.Folded when held.Due is null => $"Folded into an incident of {PageText.Line(held.Upstream?.Value)}",
        HoldReason.Quiet when held.Due > now => "Quiet hours",
        HoldReason.Replay => "To be sent again",
        _ => "About to be sent",
    };

    private static string Why(DeliveryFailure failure) =>
        Words.Spoken(JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.ToString()));
}
