using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>
/// The parts of a page. Status.io crosses components with containers (places): a component in several places is a group
/// of <c>component@place</c>, one in a single place stands for itself.
/// </summary>
internal sealed class StatusIoComponents
{
    /// <summary>An incident that touches more places than this is told by its components alone.</summary>
    private const int MostPlaces = 64;

    private readonly List<Component> _listed = [];
    private readonly Dictionary<string, Component> _byId = new(StringComparer.Ordinal);

    public IReadOnlyList<Component> Listed => _listed;

    /// <summary>Reads the list; null where a part has no id.</summary>
    public static StatusIoComponents? Read(WireValue list)
    {
        var components = new StatusIoComponents();
        return list.Items.All(components.Add) ? components : null;
    }

    /// <summary>What an incident touches, by the names under which the parts are listed, with their state now.</summary>
    public IReadOnlyList<ComponentChange> TouchedBy(WireValue incident)
    {
        var places = incident["containers_affected"].Items.Select(IdOf).OfType<string>().Distinct().Take(MostPlaces + 1).ToList();
        if (places.Count > MostPlaces) places = [];
        List<ComponentChange> touched = [];
        foreach (var part in incident["components_affected"].Items.DistinctBy(IdOf)) AddTouched(touched, part, places);
        return touched;
    }

    /// <summary>Some members are called <c>_id</c>, some <c>id</c>.</summary>
    internal static string? IdOf(WireValue item) => item["_id"].Id ?? item["id"].Id;

    private static string Within(string component, string place) => $"{component}@{place}";

    private void AddTouched(List<ComponentChange> touched, WireValue part, List<string> places)
    {
        if (IdOf(part) is not { } id)
        {
            if (part["name"].Text is { Length: > 0 } name) touched.Add(new ComponentChange(null, name, null, null));
            return;
        }

        var within = places.Select(place => _byId.GetValueOrDefault(Within(id, place))).OfType<Component>().ToList();
        if (within.Count > 0) touched.AddRange(within.Select(Live));
        else if (_byId.TryGetValue(id, out var known)) touched.Add(Live(known));
        else touched.Add(new ComponentChange(new ComponentId(id), part["name"].Text ?? id, null, null));
    }

    private static ComponentChange Live(Component component) => new(component.Id, component.Name, component.Status, component.Status);

    private bool Add(WireValue wire)
    {
        if (IdOf(wire) is not { } id) return false;
        var name = wire["name"].Text ?? id;
        var places = wire["containers"].Items.ToList();
        var isGroup = places.Count > 1;
        Take(new Component { Id = new ComponentId(id), Name = name, Status = StatusIoWords.State(wire), IsGroup = isGroup });
        return !isGroup || places.All(place => AddPlace(id, name, place));
    }

    private bool AddPlace(string component, string name, WireValue place)
    {
        if (IdOf(place) is not { } id) return false;
        Take(new Component
        {
            Id = new ComponentId(Within(component, id)),
            Name = Within(name, place["name"].Text ?? id),
            Status = StatusIoWords.State(place),
            GroupId = new ComponentId(component),
        });
        return true;
    }

    private void Take(Component component)
    {
        if (_byId.TryAdd(component.Id.Value, component)) _listed.Add(component);
    }
}
