using System.ComponentModel;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>That a page cannot be read.</summary>
[Description("Why and since when a page cannot be read.")]
internal sealed record UnreadableBody
{
    [Description("When it began.")]
    public required DateTimeOffset Since { get; init; }

    [Description("Why, one of a closed list.")]
    public required PollFailure Failure { get; init; }

    [Description("What exactly, for people; or null.")]
    public required string? Detail { get; init; }
}
