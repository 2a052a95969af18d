using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>What is known of one update. Immutable.</summary>
public sealed record KnownUpdate
{
    /// <summary>The provider's id.</summary>
    public required UpdateId Id { get; init; }

    /// <summary>1 as first seen, one more with each edit.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Step.</summary>
    public required string Status { get; init; }

    /// <summary>Text.</summary>
    public required string Body { get; init; }

    /// <summary>When the record was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The newest time of editing seen.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Shown time.</summary>
    public DateTimeOffset? DisplayAt { get; init; }

    /// <summary>Components named.</summary>
    public IReadOnlyList<ComponentChange> Components { get; init; } = [];

    /// <summary>Fingerprints of all revisions seen, the current one last, so that a flapping copy cannot play old against new.</summary>
    public IReadOnlyList<string> Contents { get; init; } = [];

    /// <summary>Accepted readings in a row that listed the incident without it.</summary>
    public int Misses { get; init; }

    /// <summary>When the last of <see cref="Misses"/> was counted.</summary>
    public DateTimeOffset? MissedAt { get; init; }

    /// <summary>True once it was announced as withdrawn.</summary>
    public bool Withdrawn { get; init; }
}
