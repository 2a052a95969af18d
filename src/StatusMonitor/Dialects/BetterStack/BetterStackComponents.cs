using StatusMonitor.Model;

namespace StatusMonitor.Dialects.BetterStack;

/// <summary>The monitored resources of a page, and the sections they stand in.</summary>
internal sealed class BetterStackComponents
{
    private readonly Dictionary<string, Component> _resources = new(StringComparer.Ordinal);

    public BetterStackComponents(IEnumerable<WireValue> sections, IEnumerable<WireValue> resources)
    {
        List<Component> groups = [.. sections.DistinctBy(section => section["id"].Id).Select(ToGroup)];
        foreach (var resource in resources)
        {
            var id = resource["id"].Id!;
            _resources.TryAdd(id, ToComponent(resource["attributes"], id));
        }

        Listed = [.. groups, .. _resources.Values];
    }

    public IReadOnlyList<Component> Listed { get; }

    /// <summary>The resources that a report or an update names, with the states it gives them.</summary>
    public IReadOnlyList<ComponentChange> Affected(WireValue list)
    {
        List<ComponentChange> affected = [];
        foreach (var item in list.Items.DistinctBy(item => item["status_page_resource_id"].Id))
        {
            if (item["status_page_resource_id"].Id is not { } id) continue;
            var state = BetterStackWords.State(item["status"].Text);
            affected.Add(new ComponentChange(new ComponentId(id), _resources.TryGetValue(id, out var known) ? known.Name : id, null, state.Length > 0 ? state : null));
        }

        return affected;
    }

    /// <summary>True when a resource that the report names is under maintenance now.</summary>
    public bool IsUnderMaintenance(IReadOnlyList<ComponentChange> affected) => affected.Any(change =>
        change.Id is { } id && _resources.TryGetValue(id.Value, out var known) && known.Status == ComponentStatus.UnderMaintenance);

    private static Component ToGroup(WireValue section) => new()
    {
        Id = new ComponentId($"section-{section["id"].Id}"),
        Name = section["attributes"]["name"].Text ?? "",
        Status = "",
        IsGroup = true,
    };

    private static Component ToComponent(WireValue attributes, string id) => new()
    {
        Id = new ComponentId(id),
        Name = attributes["public_name"].Text ?? id,
        Status = BetterStackWords.State(attributes["status"].Text),
        GroupId = attributes["status_page_section_id"].Id is { } section ? new ComponentId($"section-{section}") : null,
    };
}
