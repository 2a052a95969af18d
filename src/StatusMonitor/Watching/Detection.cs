using StatusMonitor.Dialects;
using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>What a search for a page's dialect came to. Immutable.</summary>
internal sealed record Detection
{
    /// <summary>The dialect that answers; null where none does.</summary>
    public IDialect? Dialect { get; init; }

    /// <summary>Below this its resources lie.</summary>
    public required Uri Address { get; init; }

    /// <summary>How sure it is.</summary>
    public Recognition Sureness { get; init; }

    /// <summary>Every question, in order.</summary>
    public required IReadOnlyList<DetectionAttempt> Attempts { get; init; }

    /// <summary>True when every question was answered and nobody knows the dialect; false when the search had to be broken off.</summary>
    public bool IsExhausted { get; init; }

    /// <summary>Why nothing was found.</summary>
    public PollFailure Failure { get; init; }

    /// <summary>What exactly, for people.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The server's wish, where it asked for less.</summary>
    public TimeSpan? Wait { get; init; }
}
