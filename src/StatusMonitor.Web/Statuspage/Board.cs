using StatusMonitor.Model;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>All that the documents of one page, or of the whole installation, are cut from. Immutable.</summary>
internal sealed record Board
{
    public required PageWire Page { get; init; }

    public required StatusWire Status { get; init; }

    public required IReadOnlyList<ComponentWire> Components { get; init; }

    /// <summary>The newest incidents, open or not.</summary>
    public required IReadOnlyList<IncidentWire> Incidents { get; init; }

    /// <summary>All open incidents.</summary>
    public required IReadOnlyList<IncidentWire> Unresolved { get; init; }

    /// <summary>The newest maintenances in any state.</summary>
    public required IReadOnlyList<IncidentWire> Maintenances { get; init; }

    /// <summary>All maintenances that have not ended.</summary>
    public required IReadOnlyList<IncidentWire> Planned { get; init; }

    public IReadOnlyList<IncidentWire> Upcoming => [.. Planned.Where(one => one.Status == IncidentStatus.Scheduled)];

    public IReadOnlyList<IncidentWire> Active => [.. Planned.Where(one => one.Status != IncidentStatus.Scheduled)];
}
