using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.History;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>A component, now and by its days. Immutable.</summary>
public sealed record ComponentModel
{
    /// <summary>Its id, as its page gives it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, clean.</summary>
    public required string Name { get; init; }

    /// <summary>How it stands; not known while its page cannot be read.</summary>
    public required ShownState State { get; init; }

    /// <summary>The state in words: its page's own, or that nothing is known.</summary>
    public required string Word { get; init; }

    /// <summary>Its days, drawn.</summary>
    public required IReadOnlyList<HistoryBar> Bars { get; init; }

    /// <summary>Its days in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The days with trouble or maintenance, the newest first, each in words.</summary>
    public required IReadOnlyList<string> Days { get; init; }
}
