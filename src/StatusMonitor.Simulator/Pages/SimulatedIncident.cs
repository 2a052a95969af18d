namespace StatusMonitor.Simulator.Pages;

/// <summary>A handle on an incident or maintenance of a page; its properties tell the present state. Thread-safe.</summary>
public sealed class SimulatedIncident
{
    private readonly SimulatedPage _page;

    internal SimulatedIncident(SimulatedPage page, string id) => (_page, Id) = (page, id);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Whether the page still has it.</summary>
    public bool Exists => _page.State.Incident(Id) is not null;

    /// <summary>Its title.</summary>
    public string Name => State.Name;

    /// <summary>Its state, see <see cref="IncidentStatuses"/>.</summary>
    public string Status => State.Status;

    /// <summary>Its impact, see <see cref="Impacts"/>.</summary>
    public string Impact => State.Impact;

    /// <summary>Its updates, oldest first by creation.</summary>
    public IReadOnlyList<SimulatedUpdate> Updates => [.. State.Updates.Select(u => new SimulatedUpdate(_page, Id, u.Id))];

    /// <summary>The newest update by creation.</summary>
    public SimulatedUpdate Latest => new(_page, Id, State.Updates[^1].Id);

    private IncidentState State =>
        _page.State.Incident(Id) ?? throw new InvalidOperationException($"Incident {Id} has been deleted from the page.");
}
