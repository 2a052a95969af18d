using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>All incidents on one axis of time. Immutable.</summary>
public sealed record TimelineModel
{
    /// <summary>Incidents a sheet of the list holds.</summary>
    public const int SheetLength = 50;

    /// <summary>The frame.</summary>
    public required LayoutModel Layout { get; init; }

    /// <summary>What was asked for.</summary>
    public required TimelineQuery Query { get; init; }

    /// <summary>The path of this view.</summary>
    public required string Address { get; init; }

    /// <summary>Where the axis begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Where it ends: now.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The least length a bar takes.</summary>
    public required TimeSpan Smallest { get; init; }

    /// <summary>Pages with something to show, the most recent trouble first.</summary>
    public required IReadOnlyList<TimelineRow> Rows { get; init; }

    /// <summary>Marks on the axis.</summary>
    public required IReadOnlyList<AxisMark> Marks { get; init; }

    /// <summary>What began together.</summary>
    public required IReadOnlyList<Cluster> Clusters { get; init; }

    /// <summary>One sheet of all incidents, newest first.</summary>
    public required IReadOnlyList<TimelineBar> List { get; init; }

    /// <summary>How many incidents there are.</summary>
    public required int Count { get; init; }

    /// <summary>True when there are more than are read: the newest are shown.</summary>
    public required bool IsCut { get; init; }

    /// <summary>How many sheets the list has.</summary>
    public int Sheets => Math.Max(1, (Count + SheetLength - 1) / SheetLength);

    /// <summary>The pages to choose from.</summary>
    public required IReadOnlyList<(string Key, string Name)> Pages { get; init; }

    /// <summary>The categories to choose from.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Where an instant lies on the axis, in percent.</summary>
    public string At(DateTimeOffset instant) => Percent.Of(instant, From, Until);

    /// <summary>How long a time is on the axis, in percent.</summary>
    public string Width(DateTimeOffset from, DateTimeOffset until) => Percent.Between(from, until, From, Until);
}
