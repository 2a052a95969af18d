namespace StatusMonitor.Simulator.Pages;

/// <summary>A handle on one update of an incident; its properties tell the present state. Thread-safe.</summary>
public sealed class SimulatedUpdate
{
    private readonly SimulatedPage _page;

    internal SimulatedUpdate(SimulatedPage page, string incidentId, string id) => (_page, IncidentId, Id) = (page, incidentId, id);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The id of the incident it belongs to.</summary>
    public string IncidentId { get; }

    /// <summary>The state it set.</summary>
    public string Status => State.Status;

    /// <summary>Its text.</summary>
    public string Body => State.Body;

    /// <summary>When the record was created.</summary>
    public DateTimeOffset CreatedAt => State.CreatedAt;

    /// <summary>The time shown; none on a postmortem.</summary>
    public DateTimeOffset? DisplayAt => State.DisplayAt;

    private UpdateState State =>
        _page.State.Incident(IncidentId)?.Updates.FirstOrDefault(u => u.Id == Id)
        ?? throw new InvalidOperationException($"Update {Id} has been deleted from the page.");
}
