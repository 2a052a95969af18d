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

    /// <summary>True where a server did not answer or was in trouble: how the page speaks may have been behind that.</summary>
    public bool IsInDoubt => !IsExhausted || Failure is PollFailure.ServerError or PollFailure.Throttled or PollFailure.Unreachable
        or PollFailure.Tls or PollFailure.Timeout or PollFailure.Blocked or PollFailure.ForbiddenAddress;

    /// <summary>Why nothing was found.</summary>
    public PollFailure Failure { get; init; }

    /// <summary>What exactly, for people.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The server's wish, where it asked for less.</summary>
    public TimeSpan? Wait { get; init; }
}
