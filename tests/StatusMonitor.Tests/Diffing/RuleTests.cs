using System.Text.Json.Nodes;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>The rules of the design that no line of the catalogue covers.</summary>
public sealed class RuleTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private readonly World _world = new();

    private DateTimeOffset Now => _world.Now;

    [Fact]
    public async Task Components_an_update_changed_are_its_content_and_those_merely_attached_are_not()
    {
        var item = _world.Page.Open("incident0001", Now);
        item.Updates[0].Affected = Affected("operational", "partial_outage");
        await _world.TickAsync();
        item.Updates[0].Affected!.Add(Change("webserver002", "operational", "operational"));
        Assert.Empty(await TouchAsync(item));
        item.Updates[0].Affected = Affected("operational", "major_outage");
        var edit = Assert.Single(await TouchAsync(item));
        Assert.Equal(EventKind.IncidentEdited, edit.Kind);
        Assert.Equal("partial_outage", Assert.Single(edit.Before!.Components!, change => change.Before != change.After).After);
    }

    [Fact]
    public async Task An_update_whose_shown_time_alone_moved_is_edited_and_says_when_it_was()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        item.Updates[0].DisplayAt = Now - TimeSpan.FromHours(1);
        var edit = Assert.Single(await TouchAsync(item));
        Assert.Equal(new EventBefore { PublishedAt = World.Start }, edit.Before);
        Assert.Equal(World.Start - TimeSpan.FromHours(1), edit.Update!.PublishedAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2026-13-45T99:00:00Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    public async Task Times_that_are_missing_or_nonsense_steer_nothing(string? time)
    {
        await _world.TickAsync();
        var item = _world.Page.Open("incident0001", Now + Later);
        item.Touch = json =>
        {
            foreach (var name in new[] { "created_at", "updated_at", "started_at", "resolved_at" }) json[name] = time;
            foreach (var update in json["incident_updates"]!.AsArray())
                foreach (var name in new[] { "created_at", "updated_at", "display_at" }) update![name] = time;
        };
        Assert.Equal(["incident.update incident0001-1 investigating"], (await _world.TickAfterAsync(Later)).Short());
        item.Post("incident0001-2", "resolved", "Over.", Now + Later);
        _world.Page.Stamp(Now + Later);
        Assert.Equal(["incident.update incident0001-2 resolved"], (await _world.TickAfterAsync(Later)).Short());
        Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(6)));
    }

    [Fact]
    public async Task An_update_that_turns_up_with_an_old_creation_time_is_announced_and_marked_late()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        await _world.RunForAsync(TimeSpan.FromHours(1));
        item.Updates.Insert(0, new WireUpdate("incident0001-0", "investigating", "Forgotten.", Now - TimeSpan.FromMinutes(30)));
        Assert.Equal(["incident.update incident0001-0 investigating late"], (await TouchAsync(item)).Short());
    }

    [Fact]
    public async Task A_withdrawn_update_that_is_back_is_told_as_an_edit()
    {
        var item = _world.Page.Open("incident0001", Now);
        var second = item.Post("incident0001-2", "identified", "Found.", Now);
        await _world.TickAsync();
        item.Updates.Remove(second);
        item.Status = "identified";
        List<StatusEvent> gone = [.. await TouchAsync(item), .. await _world.RunForAsync(TimeSpan.FromMinutes(3))];
        Assert.Equal(["incident.edited incident0001-2 identified withdrawn"], gone.Short());
        item.Updates.Add(second);
        var back = Assert.Single(await TouchAsync(item));
        Assert.Equal(("incident.edited incident0001-2 identified", 3), (back.Short(), back.Update!.Revision));
    }

    [Fact]
    public async Task A_step_without_an_update_is_a_change_that_says_what_it_was()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        item.Status = "monitoring";
        var change = Assert.Single(await TouchAsync(item));
        Assert.Equal(EventKind.IncidentChanged, change.Kind);
        Assert.Equal(new EventBefore { Status = "investigating" }, change.Before);
    }

    [Fact]
    public async Task Two_watched_pages_that_are_one_page_of_the_provider_both_tell_all()
    {
        var twin = new World(log: _world.Log) { Definition = new() { Key = new PageKey("twin"), Url = new Uri("https://status.acme.example") } };
        twin.Restart();
        _world.Page.Open("incident0001", Now);
        twin.Page.Open("incident0001", Now);
        Assert.Single(await _world.TickAsync());
        await twin.TickAsync();
        Assert.Equal(["acme", "twin"], (await _world.AllAsync()).Where(news => news.Update is not null).Select(news => news.Page.Key.Value));
    }

    [Fact]
    public async Task An_incident_twice_in_one_document_is_read_once()
    {
        await _world.TickAsync();
        _world.Page.Open("incident0001", Now + Later);
        _world.Page.Incidents.Add(_world.Page.Incidents[0]);
        Assert.Single(await _world.TickAfterAsync(Later));
    }

    private async Task<IReadOnlyList<StatusEvent>> TouchAsync(WireItem item)
    {
        item.UpdatedAt = Now + Later;
        foreach (var update in item.Updates) update.UpdatedAt = Now + Later;
        _world.Page.Stamp(Now + Later);
        return await _world.TickAfterAsync(Later);
    }

    private static JsonArray Affected(string before, string after) => [Change("webserver001", before, after)];

    private static JsonObject Change(string code, string before, string after) =>
        new() { ["code"] = code, ["name"] = "API", ["old_status"] = before, ["new_status"] = after };
}
