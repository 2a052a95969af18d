using StatusMonitor.Model;

namespace StatusMonitor.Handlers;

/// <summary>What a handler was sent before.</summary>
public sealed record EarlierDelivery
{
    /// <summary>The event's place in the log.</summary>
    public required EventPosition Position { get; init; }

    /// <summary>The event.</summary>
    public required EventId Event { get; init; }

    /// <summary>What it said happened.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The update it was about, or null.</summary>
    public UpdateId? Update { get; init; }

    /// <summary>The incident's step as that event told it.</summary>
    public string? Status { get; init; }

    /// <summary>What the handler gave as <see cref="DeliveryResult.Delivered.Receipt"/>: for example the message's id. Null for none.</summary>
    public string? Receipt { get; init; }

    /// <summary>When it was delivered, by our clock.</summary>
    public required DateTimeOffset At { get; init; }
}
