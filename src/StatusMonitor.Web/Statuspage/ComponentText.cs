using StatusMonitor.Diffing;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>Writes the components of one page, below headings where it groups them. Pure.</summary>
/// <param name="page">The page's id.</param>
/// <param name="since">Since when they are known: nothing says when they were made.</param>
internal sealed class ComponentText(string page, DateTimeOffset since)
{
    public IReadOnlyList<ComponentWire> Of(IReadOnlyList<KnownComponent> components)
    {
        List<ComponentWire> all = [];
        foreach (var component in components)
        {
            if (component.Group is { } group && all.All(one => one.Id != Ids.OfGroup(group)))
                all.Add(Heading(group, [.. components.Where(one => one.Group == group)], all.Count + 1));
            all.Add(One(component.Id.Value, component.Name, component.Status, all.Count + 1) with
            {
                GroupId = component.Group is { } name ? Ids.OfGroup(name) : null,
            });
        }

        return all;
    }

    private ComponentWire Heading(string name, IReadOnlyList<KnownComponent> members, int position) =>
        One(Ids.OfGroup(name), name, Severity.Worst(members.Select(member => member.Status)), position) with
        {
            Group = true,
            Components = [.. members.Select(member => member.Id.Value)],
        };

    private ComponentWire One(string id, string name, string status, int position) => new()
    {
        Id = id,
        Name = name,
        Status = status,
        CreatedAt = since,
        UpdatedAt = since,
        Position = position,
        PageId = page,
    };
}
