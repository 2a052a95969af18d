using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// What an incident has named in its life: pages unlink components, many at the end, and whoever waits for that end was
/// told because of them.
/// </summary>
/// <param name="known">Components as they were known.</param>
/// <param name="listed">Components as they are listed now, here or in another reading.</param>
internal sealed class Attribution(IReadOnlyDictionary<ComponentId, KnownComponent> known, IReadOnlyList<Component> listed)
{
    private readonly Dictionary<IncidentId, IReadOnlyList<TouchedComponent>> _touched = [];
    private Dictionary<ComponentId, TouchedComponent>? _byId;
    private Dictionary<string, string?>? _byName;

    /// <summary>Notes what an incident names in this reading; returns all that it has named, the same list where nothing is new.</summary>
    public IReadOnlyList<TouchedComponent> Note(Incident incident, IReadOnlyList<TouchedComponent> before)
    {
        var noted = new Notes(before);
        foreach (var update in incident.Updates) Note(update.Components, noted);
        Note(incident.Components, noted);
        return _touched[incident.Id] = noted.All;
    }

    /// <summary>An event with the groups of its components, and with what its incident named before where that is more.</summary>
    public StatusEvent Told(StatusEvent news)
    {
        var components = Placed(news.Components);
        if (!ReferenceEquals(components, news.Components)) news = news with { Components = components };
        if (news.Incident is not { } incident || !_touched.TryGetValue(incident.Id, out var touched)) return news;
        HashSet<TouchedComponent> named = [.. components.Select(change => new TouchedComponent(change.Name) { Group = change.Group })];
        return touched.All(named.Contains) ? news : news with { Incident = incident with { Touched = touched } };
    }

    private void Note(IReadOnlyList<ComponentChange> changes, Notes noted)
    {
        foreach (var change in changes)
            if (change.Name.Length > 0) noted.Add(Listed(change));
    }

    private IReadOnlyList<ComponentChange> Placed(IReadOnlyList<ComponentChange> components)
    {
        if (!components.Any(change => change.Group is null && GroupOf(change) is not null)) return components;
        return [.. components.Select(change => change with { Group = GroupOf(change) })];
    }

    /// <summary>
    /// As its page lists it: Statuspage's updates put the group before the name ("Europe - API"), and nobody would look
    /// for it there.
    /// </summary>
    private TouchedComponent Listed(ComponentChange change) =>
        Find(change) ?? new TouchedComponent(change.Name) { Group = change.Group ?? Names().GetValueOrDefault(change.Name) };

    private string? GroupOf(ComponentChange change) => change.Group ?? Listed(change).Group;

    private TouchedComponent? Find(ComponentChange change)
    {
        if (_byId is null) Look();
        return change.Id is { } id ? _byId!.GetValueOrDefault(id) : null;
    }

    /// <summary>Groups by name, for pages that name components without an id; null where two of a name stand in different ones.</summary>
    private Dictionary<string, string?> Names()
    {
        if (_byName is not null) return _byName;
        _byName = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var component in _byId!.Values)
            if (!_byName.TryAdd(component.Name, component.Group) && _byName[component.Name] != component.Group) _byName[component.Name] = null;
        return _byName;
    }

    private void Look()
    {
        _byId = [];
        foreach (var component in known.Values) _byId[component.Id] = new TouchedComponent(component.Name) { Group = component.Group };
        var headings = listed.Where(component => component.IsGroup).GroupBy(component => component.Id).ToDictionary(same => same.Key, same => same.First().Name);
        // One listed without a name is told of elsewhere, and with it its group.
        foreach (var component in listed.Where(component => !component.IsGroup && component.Name.Length > 0))
            _byId[component.Id] = new TouchedComponent(component.Name) { Group = component.GroupId is { } group ? headings.GetValueOrDefault(group) : null };
    }

    /// <summary>What was named before, and what is added; nearly always nothing is, and there are few.</summary>
    private sealed class Notes(IReadOnlyList<TouchedComponent> before)
    {
        /// <summary>An incident that names ever new things must not grow for ever.</summary>
        private const int Most = 500;

        private const int Few = 16;

        private HashSet<TouchedComponent>? _seen = before.Count > Few ? [.. before] : null;
        private List<TouchedComponent>? _more;

        /// <summary>The same list as before where nothing was added. Whose group was not known when it was first named has one now: it is the same.</summary>
        public IReadOnlyList<TouchedComponent> All
        {
            get
            {
                _more?.RemoveAll(component => component.Group is null && _more.Exists(other => other.Name == component.Name && other.Group is not null));
                return _more ?? before;
            }
        }

        public void Add(TouchedComponent component)
        {
            if (_seen?.Contains(component) ?? (_more ?? before).Contains(component)) return;
            _more ??= [.. before];
            if (_more.Count >= Most) return;
            _more.Add(component);
            if (_seen is null && _more.Count > Few) _seen = [.. _more];
            else _seen?.Add(component);
        }
    }
}
