using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>What becomes of an event for one handler: exactly one of the nested cases.</summary>
internal abstract record Verdict
{
    private Verdict() { }

    /// <summary>It is delivered now.</summary>
    public sealed record Send : Verdict
    {
        public static Send Now { get; } = new();
    }

    /// <summary>It is not for this handler.</summary>
    public sealed record Skip(SkipReason Why) : Verdict;

    /// <summary>It is delivered later.</summary>
    public sealed record Hold(DateTimeOffset Until) : Verdict;

    /// <summary>It is told as part of the open incident of a page its own depends on.</summary>
    public sealed record Fold(PageKey Upstream) : Verdict;
}
