using System.ComponentModel;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>Which parked deliveries to send again.</summary>
[Description("Which parked deliveries to send again: those that meet all that is given; all of them for {}.")]
internal sealed record ReplayBody
{
    [Description("The handler, by name.")]
    public string? Handler { get; init; }

    [Description("The incident, by the provider's id.")]
    public IncidentId? Incident { get; init; }

    [Description("Events observed at or after this.")]
    public DateTimeOffset? From { get; init; }

    [Description("Events observed before this.")]
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What a replay did.</summary>
[Description("What a replay did.")]
internal sealed record ReplayedBody([property: Description("How many deliveries will be sent again.")] int Count);
