using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>All pages, as they stand now. Immutable.</summary>
public sealed record NowModel
{
    /// <summary>The frame.</summary>
    public required LayoutModel Layout { get; init; }

    /// <summary>What is asked for.</summary>
    public required NowFilter Filter { get; init; }

    /// <summary>How many pages there are of each state, worst first, each a way to show only those.</summary>
    public required IReadOnlyList<StateCount> States { get; init; }

    /// <summary>All categories, by name.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The pages that need a look, worst first, at length.</summary>
    public required IReadOnlyList<TileModel> Tiles { get; init; }

    /// <summary>The other pages by state, worst first, in few words.</summary>
    public required IReadOnlyList<TileGroup> Groups { get; init; }

    /// <summary>How many pages are watched.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them the filter lets through.</summary>
    public required int Shown { get; init; }

    /// <summary>True when not one page can be read: then the fault is likely ours.</summary>
    public required bool IsBlind { get; init; }
}
