using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>The parts of a page: names, groups and present state. Only the structure tells groups and what is hidden.</summary>
internal sealed class IncidentIoParts
{
    private readonly Dictionary<string, string> _names = [];
    private readonly List<Component> _listed = [];

    /// <summary>For documents that name parts by their ids alone.</summary>
    public static IncidentIoParts Unknown { get; } = new();

    /// <summary>Those that people see, in the page's order.</summary>
    public IReadOnlyList<Component> Listed => _listed;

    public static IncidentIoParts Read(WireValue summary)
    {
        var parts = new IncidentIoParts();
        var states = States(summary["affected_components"]);
        foreach (var item in summary["structure"]["items"].Items) parts.AddItem(item, states);
        foreach (var component in summary["components"].Items)
            if (component["id"].Id is { } id) parts.Add(id, component["name"].Text, null, states);
        return parts;
    }

    /// <summary>A part's name; its id where the document does not say it.</summary>
    public string NameOf(string id) => _names.GetValueOrDefault(id, id);

    private static Dictionary<string, string> States(WireValue affected)
    {
        var states = new Dictionary<string, string>();
        foreach (var item in affected.Items)
        {
            if (item["component_id"].Id is not { } id) continue;
            var state = IncidentIoWords.State((item["current_status"].Text ?? item["status"].Text) ?? "");
            if (!states.TryGetValue(id, out var other) || IncidentIoWords.Weight(state) > IncidentIoWords.Weight(other)) states[id] = state;
        }

        return states;
    }

    private void AddItem(WireValue item, Dictionary<string, string> states)
    {
        var group = item["group"];
        if (!group.IsObject)
        {
            AddPlaced(item["component"], null, states);
            return;
        }

        ComponentId? id = group["id"].Id is { } own && !group["hidden"].IsTrue && _names.TryAdd(own, group["name"].Text ?? own) ? new ComponentId(own) : null;
        if (id is { } heading) _listed.Add(new Component { Id = heading, Name = NameOf(heading.Value), Status = "", IsGroup = true });
        foreach (var component in group["components"].Items) AddPlaced(component, id, states);
    }

    /// <summary>A hidden part keeps its name, which an incident may need; what has a name already is not shown again.</summary>
    private void AddPlaced(WireValue component, ComponentId? group, Dictionary<string, string> states)
    {
        if (component["component_id"].Id is not { } id) return;
        if (!component["hidden"].IsTrue) Add(id, component["name"].Text, group, states);
        else _names.TryAdd(id, component["name"].Text ?? id);
    }

    private void Add(string id, string? name, ComponentId? group, Dictionary<string, string> states)
    {
        if (!_names.TryAdd(id, name ?? id)) return;
        var state = states.GetValueOrDefault(id, ComponentStatus.Operational);
        _listed.Add(new Component { Id = new ComponentId(id), Name = NameOf(id), Status = state, GroupId = group });
    }
}
