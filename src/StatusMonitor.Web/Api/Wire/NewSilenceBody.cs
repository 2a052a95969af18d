using System.ComponentModel;
using StatusMonitor.Routing;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>A silence that is asked for.</summary>
[Description("What is not to be told for a while.")]
internal sealed record NewSilenceBody
{
    [Description("Which events, by the criteria of a route's match; at least one. {\"pages\": [\"*\"]} means everything.")]
    public EventMatch? Match { get; init; }

    [Description("When it begins; now when left out.")]
    public DateTimeOffset? From { get; init; }

    [Description("When it ends; in the future and after its beginning.")]
    public DateTimeOffset? Until { get; init; }

    [Description("Why, for whoever asks.")]
    public string? Comment { get; init; }
}
