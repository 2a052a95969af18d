using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Sorry;

/// <summary>The first page of components. They form a tree by naming their parents, which are groups.</summary>
internal static class SorryComponents
{
    public static ParseResult Read(PageResource resource, WireValue root)
    {
        var list = root["components"];
        if (!list.IsList) return WireValue.Malformed(resource, "components is missing or no list");
        if (list.Items.Any(component => component["id"].Id is null)) return WireValue.Malformed(resource, "a component has no id");
        var parents = list.Items.Select(component => component["parent_id"].Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = SorryDialect.Identity,
            Name = "",
            IsStampTrusted = false,
            HasComponents = true,
            Components = [.. list.Items.DistinctBy(component => component["id"].Id).Select(component => ToComponent(component, parents))],
        });
    }

    private static Component ToComponent(WireValue component, HashSet<string> parents)
    {
        var id = component["id"].Id!;
        return new Component
        {
            Id = new ComponentId(id),
            Name = component["name"].Text ?? id,
            Status = component["state"].Text switch
            {
                "degraded" => ComponentStatus.DegradedPerformance,
                var state => WireWord.Snake(state),
            },
            GroupId = component["parent_id"].Id is { } parent && parent != id ? new ComponentId(parent) : null,
            IsGroup = parents.Contains(id),
        };
    }
}
