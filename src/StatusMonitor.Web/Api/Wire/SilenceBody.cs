using System.ComponentModel;
using StatusMonitor.EventLog;
using StatusMonitor.Routing;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>A silence.</summary>
[Description("What is not to be told for a while.")]
internal sealed record SilenceBody
{
    [Description("Its short id.")]
    public required string Id { get; init; }

    [Description("active, coming or over.")]
    public required string State { get; init; }

    [Description("When it begins.")]
    public required DateTimeOffset From { get; init; }

    [Description("When it ends.")]
    public required DateTimeOffset Until { get; init; }

    [Description("Why.")]
    public required string Comment { get; init; }

    [Description("Which events, by the criteria of a route's match.")]
    public required EventMatch Match { get; init; }

    public static SilenceBody Of(Silence silence, DateTimeOffset now) => new()
    {
        Id = silence.Id,
        State = silence.Covers(now) ? "active" : silence.Until <= now ? "over" : "coming",
        From = silence.From,
        Until = silence.Until,
        Comment = silence.Comment,
        Match = silence.Match,
    };
}
