using StatusMonitor.Model;

namespace StatusMonitor.Dialects;

/// <summary>What a body turned out to be: exactly one of the nested cases.</summary>
public abstract record ParseResult
{
    private ParseResult() { }

    /// <summary>A reading.</summary>
    /// <param name="Snapshot">What the body says.</param>
    public sealed record Parsed(PageSnapshot Snapshot) : ParseResult;

    /// <summary>No reading; nothing may be concluded from it.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Detail">What and where, for people.</param>
    public sealed record Failed(PollFailure Reason, string Detail) : ParseResult;
}
