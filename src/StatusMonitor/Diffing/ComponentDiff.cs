using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// Components that changed state. Lists rotate and hide what is healthy, so leaving a list is no event, and what
/// left keeps its last state.
/// </summary>
internal static class ComponentDiff
{
    public static void Diff(KnownPage known, PageSnapshot snapshot, DiffBuilder changes)
    {
        var isFirst = known.Components.Values.All(component => component.Status.Length == 0);
        Dictionary<ComponentId, KnownComponent>? now = null;
        var groups = GroupNames(snapshot);
        foreach (var component in snapshot.Components)
        {
            if (component.IsGroup) continue;
            var before = known.Components.GetValueOrDefault(component.Id);
            // Names without states, where a page tells the two in different places, are no news in themselves.
            var status = snapshot.HasComponents ? component.Status : before?.Status ?? "";
            var after = Renewed(before, component with { Status = status }, component.GroupId is { } group ? groups.GetValueOrDefault(group) : null);
            if (after == before) continue;
            now ??= known.Components.ToDictionary();
            now[component.Id] = after;
            if (!isFirst && IsNews(before, after)) changes.Add(News(before, after, changes));
        }

        if (now is not null) changes.Know(now);
    }

    private static Dictionary<ComponentId, string> GroupNames(PageSnapshot snapshot)
    {
        var names = new Dictionary<ComponentId, string>();
        foreach (var component in snapshot.Components)
            if (component.IsGroup) names[component.Id] = component.Name;
        return names;
    }

    private static KnownComponent Renewed(KnownComponent? before, Component component, string? group)
    {
        var isNamed = component.Name.Length > 0;
        var name = isNamed ? component.Name : before?.Name ?? component.Id.Value;
        if (before is null) return new KnownComponent(component.Id, name, component.Status, 1) { Group = group };
        var revision = before.Status == component.Status ? before.Revision : before.Revision + 1;
        return new KnownComponent(component.Id, name, component.Status, revision) { Group = isNamed ? group : before.Group };
    }

    private static bool IsNews(KnownComponent? before, KnownComponent after) => before is null or { Status.Length: 0 }
        ? after.Status != ComponentStatus.Operational && after.Status.Length > 0
        : before.Status != after.Status;

    private static StatusEvent News(KnownComponent? before, KnownComponent after, DiffBuilder changes) => new()
    {
        Id = EventIds.Of(
            changes.Context.Page.Key, EventKind.ComponentStatus, changes.Identity.Value, after.Id.Value, EventIds.Number(after.Revision)),
        Kind = EventKind.ComponentStatus,
        ObservedAt = changes.Context.Now,
        Late = changes.Context.IsAway,
        Page = changes.Context.Page,
        Components = [new ComponentChange(after.Id, after.Name, before is { Status.Length: > 0 } ? before.Status : null, after.Status)],
    };
}
