using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>
/// What we say happened: one entry of the log, and what handlers deliver. Its JSON form is a contract
/// (docs/events.md), to which members may be added. Immutable.
/// </summary>
public sealed record StatusEvent
{
    /// <summary>Deterministic: the same news has the same id, however often it is derived.</summary>
    public required EventId Id { get; init; }

    /// <summary>Place in the log; 0 until appended.</summary>
    public EventPosition Position { get; init; }

    /// <summary>What happened.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>When we saw it, by our clock, UTC.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>True when it was published noticeably before we could see it.</summary>
    public bool Late { get; init; }

    /// <summary>True for history recorded at first sight: kept in the log, delivered to nobody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Silent { get; init; }

    /// <summary>The page.</summary>
    public required EventPage Page { get; init; }

    /// <summary>The incident as it stood in that reading; null for component and page events.</summary>
    public EventIncident? Incident { get; init; }

    /// <summary>The update; null unless the kind ends in <c>.update</c> or <c>.edited</c>, or reminds: then the newest one.</summary>
    public EventUpdate? Update { get; init; }

    /// <summary>What was different before; null where nothing was.</summary>
    public EventBefore? Before { get; init; }

    /// <summary>Components touched.</summary>
    public IReadOnlyList<ComponentChange> Components { get; init; } = [];

    /// <summary>Why and since when the page could not be read; page events only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventReading? Reading { get; init; }

    /// <summary>Where the page moved from and to; <see cref="EventKind.PageMoved"/> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventMove? Move { get; init; }

    /// <summary>The state the page reached; <see cref="EventKind.PageCondition"/> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PageCondition? Condition { get; init; }

    /// <summary>What a handler has trouble with; <c>delivery.failing</c>, <c>.recovered</c> and <c>.parked</c> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventDelivery? Delivery { get; init; }

    /// <summary>What was folded; <see cref="EventKind.DeliveryDigest"/> only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventDigest? Digest { get; init; }

    /// <summary>The handlers it is meant for, by name; null where the routes decide.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? To { get; init; }
}
