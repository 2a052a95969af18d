using StatusMonitor.Model;

namespace StatusMonitor.Polling;

/// <summary>What one request for a resource came to: exactly one of the nested cases.</summary>
internal abstract record PollResult
{
    private PollResult() { }

    /// <summary>The server's wish: not again before this long (Retry-After, or the max-age of Cache-Control), or null.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Bytes of the body as it came over the wire; 0 where there was none, or it was not read to its end.</summary>
    public long Received { get; init; }

    /// <summary>The address a permanent redirect to another host led to, or null.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>A body that differs from the last accepted one, or cannot be compared with it.</summary>
    /// <param name="Body">The whole body, decompressed.</param>
    /// <param name="Validators">To be stored if, and only if, the body is accepted.</param>
    public sealed record Changed(ReadOnlyMemory<byte> Body, Validators Validators) : PollResult;

    /// <summary>304, or the same bytes as last accepted.</summary>
    /// <param name="Validators">The stored ones, renewed where a 304 brought new ones.</param>
    public sealed record Unchanged(Validators Validators) : PollResult;

    /// <summary>The server asked for less.</summary>
    /// <param name="Detail">What exactly, for people.</param>
    public sealed record Throttled(string Detail) : PollResult;

    /// <summary>No answer, or none that can be used.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Detail">What exactly, for people; without secrets.</param>
    public sealed record Failed(PollFailure Reason, string Detail) : PollResult;
}
