using System.ComponentModel;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>How deliveries stand.</summary>
[Description("How deliveries stand.")]
internal sealed record DeliveriesBody
{
    [Description("The position of the log's last event.")]
    public required EventPosition End { get; init; }

    [Description("The handlers that ever ran, by name.")]
    public required IReadOnlyList<HandlerBody> Handlers { get; init; }

    [Description("Events kept for later, by handler, then in the order of the log.")]
    public required IReadOnlyList<HeldBody> Held { get; init; }

    [Description("Events that were given up on and can be sent again, in the order of the log.")]
    public required IReadOnlyList<ParkedBody> Parked { get; init; }
}

/// <summary>A handler and how far it has got.</summary>
[Description("A handler and how far it has got.")]
internal sealed record HandlerBody
{
    [Description("Its name.")]
    public required string Handler { get; init; }

    [Description("Everything up to here is delivered, parked, or not for this handler.")]
    public required EventPosition Position { get; init; }

    [Description("Events in the log after that; not all of them need be for this handler.")]
    public required long Behind { get; init; }

    [Description("The event it tries again; null when it tries none.")]
    public required RetryBody? Retrying { get; init; }

    public static HandlerBody Of(DeliveryCursor cursor, DeliveryWait? wait, EventPosition end) => new()
    {
        Handler = cursor.Handler,
        Position = cursor.Position,
        Behind = Math.Max(0, end.Value - cursor.Position.Value),
        Retrying = wait is null ? null : RetryBody.Of(wait),
    };
}

/// <summary>An event that is tried again.</summary>
[Description("An event that could not be delivered yet and is tried again.")]
internal sealed record RetryBody
{
    [Description("The event.")]
    public required EventPosition Position { get; init; }

    [Description("Why the last attempt failed.")]
    public required DeliveryFailure Reason { get; init; }

    [Description("What exactly, for people, without secrets; or null.")]
    public required string? Detail { get; init; }

    [Description("Failed attempts so far.")]
    public required int Failures { get; init; }

    [Description("When it first failed.")]
    public required DateTimeOffset Since { get; init; }

    [Description("When it is tried again.")]
    public required DateTimeOffset NextTry { get; init; }

    public static RetryBody Of(DeliveryWait wait) => new()
    {
        Position = wait.Position,
        Reason = wait.Reason,
        Detail = wait.Detail,
        Failures = wait.Failures,
        Since = wait.Since,
        NextTry = wait.NextTry,
    };
}

/// <summary>An event that is kept for later.</summary>
[Description("An event that is kept for later.")]
internal sealed record HeldBody(
    string Handler,
    [property: Description("The event.")] EventPosition Position,
    [property: Description("Why it is kept.")] HoldReason Reason,
    [property: Description("Since when.")] DateTimeOffset HeldAt,
    [property: Description("When it is to be sent; null while that depends on another page's incident.")] DateTimeOffset? Due,
    [property: Description("The page on whose open incident it waits, or null.")] PageKey? Upstream);

/// <summary>An event that was given up on.</summary>
[Description("An event that a handler gave up on.")]
internal sealed record ParkedBody(
    string Handler,
    [property: Description("The event.")] EventPosition Position,
    [property: Description("Why.")] DeliveryFailure Reason,
    [property: Description("What exactly, for people, without secrets; or null.")] string? Detail,
    [property: Description("When.")] DateTimeOffset ParkedAt);
