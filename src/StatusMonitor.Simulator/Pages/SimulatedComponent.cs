namespace StatusMonitor.Simulator.Pages;

/// <summary>A handle on a component (or group) of a page; its properties tell the present state. Thread-safe.</summary>
public sealed class SimulatedComponent
{
    private readonly SimulatedPage _page;

    internal SimulatedComponent(SimulatedPage page, string id) => (_page, Id) = (page, id);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name => State.Name;

    /// <summary>Its state, see <see cref="ComponentStatuses"/>.</summary>
    public string Status => State.Status;

    private ComponentState State =>
        _page.State.Component(Id) ?? throw new InvalidOperationException($"Component {Id} has been removed from the page.");
}
