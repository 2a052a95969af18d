using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>What a diff has to know besides the known and the new. Immutable.</summary>
internal sealed record DiffContext
{
    public required EventPage Page { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>False at the first reading of this list: then <see cref="Since"/> decides what is announced.</summary>
    public bool IsBaselined { get; init; } = true;

    public Since Since { get; init; }

    /// <summary>When the page was first read; what was published later is news even in a first reading of a list.</summary>
    public DateTimeOffset? FirstReadAt { get; init; }

    /// <summary>When the list was last known to be current.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>True when the page was not read for so long that all that is found counts as late.</summary>
    public bool IsAway { get; init; }

    /// <summary>Creation of the oldest incident of the complete list at its last reading.</summary>
    public DateTimeOffset? Floor { get; init; }

    /// <summary>How many the complete list held at its last reading; no fewer now means that it is a full window.</summary>
    public int ListedBefore { get; init; }

    /// <summary>True when all other lists of the page have been read under this identity.</summary>
    public bool HasReadAll { get; init; }

    /// <summary>Components that another resource lists, where nothing is known of any yet.</summary>
    public IReadOnlyList<Component> Listed { get; init; } = [];

    /// <summary>Incidents open under a former identity of the page; their like is not announced again.</summary>
    public IReadOnlyList<KnownIncident> Carried { get; init; } = [];
}
