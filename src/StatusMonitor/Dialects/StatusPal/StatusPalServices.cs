using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusPal;

/// <summary>The tree of services: those with children are groups.</summary>
internal sealed class StatusPalServices
{
    private readonly Dictionary<string, Component> _byId = new(StringComparer.Ordinal);
    private readonly List<Component> _listed = [];

    public StatusPalServices(WireValue list) => AddAll(list, null);

    /// <summary>Where a document lists no services.</summary>
    public static StatusPalServices None => new(default);

    public IReadOnlyList<Component> Listed => _listed;

    /// <summary>The services of an incident that are known, with their state now.</summary>
    public IReadOnlyList<ComponentChange> Named(WireValue ids) =>
    [
        .. ids.Items.Select(id => id.Id).OfType<string>().Distinct().Select(id => _byId.GetValueOrDefault(id)).OfType<Component>()
            .Select(service => new ComponentChange(service.Id, service.Name, service.Status, service.Status)),
    ];

    private void AddAll(WireValue list, ComponentId? parent)
    {
        foreach (var service in list.Items)
        {
            if (service["id"].Id is not { } id) continue;
            var component = new Component
            {
                Id = new ComponentId(id),
                Name = service["name"].Text ?? id,
                Status = StatusPalWords.State(service["current_incident_type"]),
                GroupId = parent,
                IsGroup = service["children"].Items.Any(child => child["id"].Id is not null),
            };
            if (_byId.TryAdd(id, component)) _listed.Add(component);
            AddAll(service["children"], component.Id);
        }
    }
}
