using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>The update an event is about.</summary>
public sealed record EventUpdate
{
    /// <summary>The provider's id.</summary>
    public required UpdateId Id { get; init; }

    /// <summary>1 as first published, one more with each edit that was seen.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Lifecycle step.</summary>
    public required string Status { get; init; }

    /// <summary>Text as published. Hostile: escape it for where it goes.</summary>
    public required string Body { get; init; }

    /// <summary>When the record was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time to show.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>True when the page took it back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withdrawn { get; init; }
}
