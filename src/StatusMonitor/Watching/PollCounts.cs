using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>What a page's server answered since the process started. Immutable.</summary>
public sealed record PollCounts
{
    /// <summary>Nothing was asked yet.</summary>
    public static PollCounts None { get; } = new();

    /// <summary>Answers that said, or proved to be, unchanged.</summary>
    public long Unchanged { get; init; }

    /// <summary>Answers with a new body that could be read.</summary>
    public long Changed { get; init; }

    /// <summary>Answers that asked for less.</summary>
    public long Throttled { get; init; }

    /// <summary>
    /// Failures by reason, also bodies that could not be read or were refused, and 404 where a page need not have a resource.
    /// </summary>
    public IReadOnlyDictionary<PollFailure, long> Failed { get; init; } = new Dictionary<PollFailure, long>();

    /// <summary>Bytes of bodies as they came over the wire.</summary>
    public long BytesReceived { get; init; }

    /// <summary>Bytes of bodies that a 304 spared: the size of the last body of the same address, once for each.</summary>
    public long BytesSaved { get; init; }

    /// <summary>All requests.</summary>
    public long Requests => Unchanged + Changed + Throttled + Failed.Values.Sum();
}
