using StatusMonitor.Model;

namespace StatusMonitor.Polling;

/// <summary>What is kept of one resource of a page between ticks. Immutable.</summary>
public sealed record ResourceState
{
    /// <summary>From the last accepted answer, or null.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The highest version stamp accepted from this address.</summary>
    public DateTimeOffset? Stamp { get; init; }

    /// <summary>When it was last read or confirmed unchanged, by our clock.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When it was last read without validators.</summary>
    public DateTimeOffset? ReadWholeAt { get; init; }

    /// <summary>True once its list has been recorded a first time, so that what is new in it is news.</summary>
    public bool IsBaselined { get; init; }

    /// <summary>Creation of the oldest incident listed at the last reading; complete lists only.</summary>
    public DateTimeOffset? Floor { get; init; }

    /// <summary>How many were listed at the last reading.</summary>
    public int Listed { get; init; }

    /// <summary>True while something known is missing from it and that has still to be confirmed by reading it whole.</summary>
    public bool HasMisses { get; init; }

    /// <summary>True where the page has no such resource; asked for again with the whole readings.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>When the present row of failures began; null while it can be read.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why it fails now.</summary>
    public PollFailure? Failure { get; init; }

    /// <summary>Older copies refused in a row.</summary>
    public int StaleCopies { get; init; }

    /// <summary>When the first of <see cref="StaleCopies"/> came.</summary>
    public DateTimeOffset? StaleSince { get; init; }
}
