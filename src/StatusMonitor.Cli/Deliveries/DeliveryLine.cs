using System.Text.Json.Serialization;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Deliveries;

/// <summary>One line of <c>deliveries --output json</c>.</summary>
internal sealed record DeliveryLine
{
    /// <summary><c>waiting</c> (a handler and how far it is behind), <c>retrying</c>, <c>kept</c>, <c>parked</c> or <c>sent</c>.</summary>
    public required string State { get; init; }

    /// <summary>The handler's name.</summary>
    public required string Handler { get; init; }

    /// <summary>The event; of <c>waiting</c> the last that was dealt with.</summary>
    public required long Position { get; init; }

    /// <summary>Events in the log after that; not all of them need be for this handler.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Behind { get; init; }

    /// <summary>What the event says, in a line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Event { get; init; }

    /// <summary>Why it failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeliveryFailure? Reason { get; init; }

    /// <summary>Why it is kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HoldReason? KeptFor { get; init; }

    /// <summary>What exactly.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>Failed attempts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Failures { get; init; }

    /// <summary>Since when it fails or is kept, when it was parked or sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    /// <summary>When it is tried again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Next { get; init; }
}
