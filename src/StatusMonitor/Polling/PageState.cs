using StatusMonitor.Model;

namespace StatusMonitor.Polling;

/// <summary>What is kept of a page between ticks and restarts, besides its incidents and components. Immutable.</summary>
public sealed record PageState
{
    /// <summary>The page.</summary>
    public required PageKey Key { get; init; }

    /// <summary>The provider's page id, once one reading was accepted.</summary>
    public PageIdentity? Identity { get; init; }

    /// <summary>The page's own name, once known.</summary>
    public string? Name { get; init; }

    /// <summary>The page's own address, once known.</summary>
    public string? Url { get; init; }

    /// <summary>The dialect it is read in: what was found to answer, or what the definition of the page named; null before.</summary>
    public string? Dialect { get; init; }

    /// <summary>Below this the resources of <see cref="Dialect"/> lie; null for the page's own address.</summary>
    public Uri? Address { get; init; }

    /// <summary>When a dialect was last looked for.</summary>
    public DateTimeOffset? DetectedAt { get; init; }

    /// <summary>How often it was looked for and nobody was found; a search that was broken off does not count.</summary>
    public int Undetected { get; init; }

    /// <summary>When it was first read under this identity.</summary>
    public DateTimeOffset? FirstReadAt { get; init; }

    /// <summary>When every resource was last known to be current.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Resources by name.</summary>
    public IReadOnlyDictionary<string, ResourceState> Resources { get; init; } = new Dictionary<string, ResourceState>();

    /// <summary>False once the page's version stamp was seen to stand still or to be the time of rendering.</summary>
    public bool IsStampTrusted { get; init; } = true;

    /// <summary>The identity before the page became another one; its open incidents are not announced again.</summary>
    public PageIdentity? Former { get; init; }

    /// <summary>Overall state by the last accepted reading.</summary>
    public PageCondition Condition { get; init; }

    /// <summary>The worst a component was in the last accepted reading; of a page that lists none, how it stands apart from what is open.</summary>
    public PageCondition ComponentCondition { get; init; }

    /// <summary>Incidents open now, maintenances not counted.</summary>
    public int OpenIncidents { get; init; }

    /// <summary>Maintenances in progress now.</summary>
    public int ActiveMaintenances { get; init; }

    /// <summary>When the last incident ended, by the page's clock.</summary>
    public DateTimeOffset? LastEndedAt { get; init; }

    /// <summary>When an incident was last seen open, by our clock.</summary>
    public DateTimeOffset? LastOpenAt { get; init; }

    /// <summary>Failed ticks in a row.</summary>
    public int Failures { get; init; }

    /// <summary>When the present row of failures began.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why the page cannot be read now.</summary>
    public PollFailure? Failure { get; init; }

    /// <summary>What exactly, for people.</summary>
    public string? FailureDetail { get; init; }

    /// <summary>True once the present row of failures was announced.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The next tick is not before this, by a server's wish or by back-off.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Another page id seen under this address, not yet accepted.</summary>
    public PageIdentity? Foreign { get; init; }

    /// <summary>How often in a row <see cref="Foreign"/> was seen.</summary>
    public int ForeignSeen { get; init; }

    /// <summary>When <see cref="Foreign"/> was first seen.</summary>
    public DateTimeOffset? ForeignSince { get; init; }

    /// <summary>The host a redirect for good leads to, once announced.</summary>
    public string? MovedTo { get; init; }
}
