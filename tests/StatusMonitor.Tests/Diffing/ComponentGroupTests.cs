using System.Text.Json.Nodes;
using StatusMonitor.EventLog;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>Where a component stands on its page is known, and is no news.</summary>
public sealed class ComponentGroupTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_group_that_appears_is_renamed_or_is_left_is_stored_and_no_event()
    {
        await _world.TickAsync();
        Assert.Null(await GroupAsync());

        Assert.Equal("Europe", await AfterAsync("group0000001", "Europe"));
        Assert.Equal("Europe and Africa", await AfterAsync("group0000001", "Europe and Africa"));
        Assert.Equal("Asia", await AfterAsync("group0000002", "Asia"));
        Assert.Null(await AfterAsync(null, "Asia"));
    }

    [Fact]
    public async Task A_state_that_changes_with_the_group_is_one_event()
    {
        await _world.TickAsync();
        _world.Page.Components[0].Status = "major_outage";
        Stand("group0000001", "Europe");

        var news = Assert.Single(await _world.TickAfterAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal("major_outage", Assert.Single(news.Components).After);
        Assert.Equal("Europe", await GroupAsync());
    }

    private async Task<string?> AfterAsync(string? id, string name)
    {
        Stand(id, name);
        Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(1)));
        return await GroupAsync();
    }

    private void Stand(string? id, string name)
    {
        _world.Page.Stamp(_world.Now.AddSeconds(30));
        _world.Page.Touch = (_, document) =>
        {
            if (document["components"] is not JsonArray components) return;
            components[0]!["group_id"] = id;
            components.Add(new JsonObject { ["id"] = id ?? "group0000003", ["name"] = name, ["status"] = "operational", ["group"] = true });
        };
    }

    private async Task<string?> GroupAsync()
    {
        var known = await ((IStatusReader)_world.Log).ReadComponentsAsync([], CancellationToken.None);
        return Assert.Single(Assert.Single(known).Value, component => component.Id.Value == _world.Page.Components[0].Id).Group;
    }
}
