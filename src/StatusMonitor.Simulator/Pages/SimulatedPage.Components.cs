namespace StatusMonitor.Simulator.Pages;

public sealed partial class SimulatedPage
{
    /// <summary>Adds a component at the end of the list.</summary>
    /// <param name="name">Its name; names may repeat.</param>
    /// <param name="group">The group it belongs to, from <see cref="AddGroup"/>.</param>
    /// <param name="description">What it does.</param>
    /// <param name="onlyShowIfDegraded">Whether it leaves the page while it works.</param>
    /// <returns>A handle on the component.</returns>
    public SimulatedComponent AddComponent(
        string name, SimulatedComponent? group = null, string? description = null, bool onlyShowIfDegraded = false) =>
        Add(now => NewComponent(name, now) with
        {
            GroupId = group?.Id,
            Description = description,
            OnlyShowIfDegraded = onlyShowIfDegraded,
        });

    /// <summary>Adds a group of components at the end of the list.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A handle on the group.</returns>
    public SimulatedComponent AddGroup(string name) => Add(now => NewComponent(name, now) with { IsGroup = true });

    /// <summary>Sets the state of a component without any incident.</summary>
    /// <param name="component">The component.</param>
    /// <param name="status">Its state, see <see cref="ComponentStatuses"/>.</param>
    public void SetComponent(SimulatedComponent component, string status) =>
        Change((page, now) => page.With(Require(page, component) with { Status = status, UpdatedAt = now }));

    /// <summary>Gives a component another name.</summary>
    /// <param name="component">The component.</param>
    /// <param name="name">The new name.</param>
    public void RenameComponent(SimulatedComponent component, string name) =>
        Change((page, now) => page.With(Require(page, component) with { Name = name, UpdatedAt = now }));

    /// <summary>Takes a component off the page.</summary>
    /// <param name="component">The component.</param>
    public void RemoveComponent(SimulatedComponent component) =>
        Change((page, _) => page with { Components = page.Components.Remove(Require(page, component)) });

    private static ComponentState Require(PageState page, SimulatedComponent component) =>
        page.Component(component.Id) ?? throw new ArgumentException($"The page has no component {component.Id}.", nameof(component));

    private SimulatedComponent Add(Func<DateTimeOffset, ComponentState> make)
    {
        var id = "";
        Change((page, now) =>
        {
            var made = make(now);
            id = made.Id;
            return page with { Components = page.Components.Add(made) };
        });
        return new SimulatedComponent(this, id);
    }

    private ComponentState NewComponent(string name, DateTimeOffset now) => new()
    {
        Id = _ids.Next("component", now),
        Name = name,
        Status = ComponentStatuses.Operational,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
