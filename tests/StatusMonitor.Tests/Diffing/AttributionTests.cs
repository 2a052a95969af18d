using StatusMonitor.Diffing;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>What an incident has named is remembered, under the names that its page lists.</summary>
public sealed class AttributionTests
{
    private static readonly Component[] Listed =
    [
        new() { Id = new("g1"), Name = "Asia", Status = "operational", IsGroup = true },
        new() { Id = new("c1"), Name = "Hong Kong", Status = "operational", GroupId = new ComponentId("g1") },
        new() { Id = new("c2"), Name = "Login", Status = "operational", GroupId = new ComponentId("g1") },
        new() { Id = new("c3"), Name = "Login", Status = "operational" },
    ];

    [Fact]
    public void What_is_unlinked_stays_named_and_what_is_named_again_is_not_named_twice()
    {
        var attribution = Of();
        var first = attribution.Note(Naming(new ComponentChange(new("c1"), "Asia - Hong Kong", null, null)), []);
        Assert.Equal([new TouchedComponent("Hong Kong") { Group = "Asia" }], first);
        Assert.Same(first, attribution.Note(Naming(), first));
        Assert.Same(first, attribution.Note(Naming(new ComponentChange(new("c1"), "Hong Kong", null, null)), first));
    }

    [Fact]
    public void Without_ids_a_group_is_found_by_a_name_that_is_in_one_group_only()
    {
        var touched = Of().Note(Naming(new ComponentChange(null, "Hong Kong", null, null), new ComponentChange(null, "Login", null, null), new ComponentChange(null, "Search", null, null)), []);
        Assert.Equal(["Asia", null, null], touched.Select(component => component.Group));
    }

    [Fact]
    public void A_group_that_is_learnt_later_replaces_the_want_of_one()
    {
        var early = new Attribution(new Dictionary<ComponentId, KnownComponent>(), []).Note(Naming(new ComponentChange(new("c1"), "Hong Kong", null, null)), []);
        Assert.Null(Assert.Single(early).Group);
        Assert.Equal("Asia", Assert.Single(Of().Note(Naming(new ComponentChange(new("c1"), "Hong Kong", null, null)), early)).Group);
    }

    [Fact]
    public void Where_a_reading_lists_no_components_those_that_are_known_have_the_name_and_the_group()
    {
        var known = new Dictionary<ComponentId, KnownComponent> { [new("c1")] = new(new("c1"), "Hong Kong", "operational", 1) { Group = "Asia" } };
        var touched = new Attribution(known, []).Note(Naming(new ComponentChange(new("c1"), "Asia - Hong Kong", null, null)), []);
        Assert.Equal([new TouchedComponent("Hong Kong") { Group = "Asia" }], touched);
    }

    [Fact]
    public void Ever_new_names_come_to_an_end()
    {
        var many = Enumerable.Range(0, 5_000).Select(number => new ComponentChange(null, $"part {number}", null, null)).ToArray();
        Assert.Equal(500, Of().Note(Naming(many), []).Count);
    }

    private static Attribution Of() => new(new Dictionary<ComponentId, KnownComponent>(), Listed);

    private static Incident Naming(params ComponentChange[] named) => new()
    {
        Id = new IncidentId("i1"),
        Type = IncidentType.Incident,
        Name = "Slow",
        Status = "investigating",
        Impact = "minor",
        Components = named,
    };
}
