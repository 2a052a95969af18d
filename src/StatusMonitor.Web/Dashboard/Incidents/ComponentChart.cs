using StatusMonitor.Web.Dashboard.History;
using StatusMonitor.Web.Dashboard.Timelines;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>The components of an incident over its time. Immutable.</summary>
public sealed record ComponentChart
{
    /// <summary>Where the axis begins.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Where it ends.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The components, those that were worst first.</summary>
    public required IReadOnlyList<ComponentRow> Rows { get; init; }

    /// <summary>Where an instant lies on the axis, in percent of its length.</summary>
    public string At(DateTimeOffset instant) => Percent.Of(instant, From, Until);

    /// <summary>How long a time is on the axis, in percent of its length.</summary>
    public string Width(DateTimeOffset from, DateTimeOffset until) => Percent.Between(from, until, From, Until);

    /// <summary>How many more there are than are drawn.</summary>
    public int More { get; init; }

    /// <summary>When updates were published.</summary>
    public IReadOnlyList<DateTimeOffset> Updates { get; init; } = [];

    /// <summary>When the page could not be read.</summary>
    public IReadOnlyList<UnreadableSpan> Unreadable { get; init; } = [];
}
