using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Instatus;

/// <summary>The components with their state. Groups are told by their members, or are rows with children.</summary>
internal sealed class InstatusComponents
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<Component> _listed = [];

    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var list = root.IsList ? root : root["components"];
        if (!list.IsList) return WireValue.Malformed(resource, "components is missing or no list");
        var components = new InstatusComponents();
        return list.Items.All(item => components.Add(item, null))
            ? new ParseResult.Parsed(components.Snapshot())
            : WireValue.Malformed(resource, "a component has no id");
    }

    private PageSnapshot Snapshot() => new()
    {
        Identity = InstatusDialect.Identity,
        Name = "",
        IsStampTrusted = false,
        HasComponents = true,
        Components = _listed,
    };

    private bool Add(WireValue wire, string? parent)
    {
        if (wire["id"].Id is not { } id) return false;
        if (wire["archivedAt"].IsPresent) return true;
        var group = parent ?? GroupOf(wire["group"], id);
        Take(new Component
        {
            Id = new ComponentId(id),
            Name = InstatusWords.Name(wire["name"]) ?? id,
            Status = InstatusWords.State(wire["status"].Text),
            GroupId = group is null ? null : new ComponentId(group),
            IsGroup = wire["isParent"].IsTrue || wire["children"].Items.Any(),
        });
        return wire["children"].Items.Where(child => child.IsObject).All(child => Add(child, id));
    }

    /// <summary>A group that is told by its members only gets a row of its own, so that it has a name. Nothing is its own group.</summary>
    private string? GroupOf(WireValue group, string member)
    {
        if (group["id"].Id is not { } id || id == member) return null;
        Take(new Component { Id = new ComponentId(id), Name = InstatusWords.Name(group["name"]) ?? id, Status = "", IsGroup = true });
        return id;
    }

    private void Take(Component component)
    {
        if (_known.TryAdd(component.Id.Value, _listed.Count)) _listed.Add(component);
        // A group's own row may stand behind its members, which only named it.
        else if (_known[component.Id.Value] is var place && _listed[place] is { IsGroup: true, Status: "" } && component.Status.Length > 0)
            _listed[place] = component with { IsGroup = true };
    }
}
