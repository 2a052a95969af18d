using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Web.Statuspage;

public sealed class RelayTests
{
    [Theory]
    [InlineData("pages/acme")]
    [InlineData("")]
    public async Task Who_watches_us_sees_the_same_updates_texts_steps_and_edits_in_the_same_order(string below)
    {
        var world = new World(Since.All);
        await using var web = await ServedWeb.StartAsync(world);
        await world.TickAsync();
        await using var reader = new Reader(web, below);
        await reader.TickAsync();
        var incident = world.Page.Open("incidentxyz1", world.Now);

        await BothAsync(world, reader);
        incident.Post("u2", "identified", "We know why.", world.Now);
        incident.Post("u3", "identified", "We know why.", world.Now.AddSeconds(1));
        await BothAsync(world, reader);
        Edit(world, incident.Updates[1], "We know why: a switch.");
        await BothAsync(world, reader);
        incident.Post("u4", "resolved", "Over.", world.Now);
        await BothAsync(world, reader);
        incident.Post("u5", "postmortem", "What it was.", world.Now).DisplayAt = null;
        await BothAsync(world, reader);
        Edit(world, incident.Updates[0], "We were looking into it.");
        await BothAsync(world, reader);

        var prefix = below.Length == 0 ? "acme:incidentxyz1:" : "";
        var expected = Reader.Said(await world.AllAsync()).Select(said => said.Replace("Update ", $"Update {prefix}", StringComparison.Ordinal).Replace("Edited ", $"Edited {prefix}", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, expected.Count);
        Assert.Equal(expected, await reader.SaidAsync());
    }

    [Fact]
    public async Task While_nothing_moves_one_request_a_reading_is_answered_with_304()
    {
        var world = new World();
        await using var web = await ServedWeb.StartAsync(world);
        await world.TickAsync();
        await using var reader = new Reader(web, "pages/acme");
        await reader.TickAsync();
        reader.Requests.Clear();

        for (var n = 0; n < 4; n++) await BothAsync(world, reader);

        Assert.Equal(Enumerable.Repeat(("/pages/acme/api/v2/summary.json", 304), 4), reader.Requests);
    }

    [Theory]
    [InlineData("pages/acme")]
    [InlineData("")]
    public async Task A_page_that_cannot_be_read_is_never_shown_as_well(string below)
    {
        var world = new World();
        await using var web = await ServedWeb.StartAsync(world);
        await world.TickAsync();
        await using var reader = new Reader(web, below);
        await reader.TickAsync();
        Assert.Equal(PageCondition.Operational, reader.Status!.Condition);

        world.Web.FailAll(PollFailure.Timeout);
        for (var minute = 0; minute < 15; minute++) await BothAsync(world, reader);
        Assert.Equal(below.Length == 0 ? PageCondition.Degraded : PageCondition.Unknown, reader.Status!.Condition);

        world.Web.Faults.Clear();
        for (var minute = 0; minute < 15; minute++) await BothAsync(world, reader);
        Assert.Equal(PageCondition.Operational, reader.Status!.Condition);
    }

    [Fact]
    public async Task What_was_taken_back_is_taken_back_here_too()
    {
        var world = new World(Since.All);
        await using var web = await ServedWeb.StartAsync(world);
        await world.TickAsync();
        await using var reader = new Reader(web, "pages/acme");
        var incident = world.Page.Open("incidentxyz1", world.Now);
        incident.Post("u2", "identified", "Wrong.", world.Now.AddSeconds(1));
        await BothAsync(world, reader);
        incident.Updates.RemoveAt(1);
        incident.UpdatedAt = world.Now;
        world.Page.Stamp(world.Now);

        for (var n = 0; n < 20; n++) await BothAsync(world, reader);

        Assert.Contains(await reader.SaidAsync(), said => said.StartsWith("IncidentEdited u2", StringComparison.Ordinal) && said.EndsWith("True", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_incident_that_vanished_here_is_asked_for_at_its_own_address_and_vanishes_there()
    {
        var world = new World(Since.All);
        world.Page.Open("oldincident1", World.Start.AddDays(-3)).Post("old-2", "resolved", "Over.", World.Start.AddDays(-2));
        await using var web = await ServedWeb.StartAsync(world);
        await world.TickAsync();
        await using var reader = new Reader(web, "pages/acme");
        world.Page.Open("incidentxyz1", world.Now);
        await BothAsync(world, reader);
        Assert.Equal(200, await reader.AskAsync("pages/acme/incidents/incidentxyz1.json"));
        world.Page.Incidents.RemoveAt(0);
        world.Page.Stamp(world.Now);

        for (var n = 0; n < 20; n++) await BothAsync(world, reader);

        Assert.Contains(("/pages/acme/incidents/incidentxyz1.json", 404), reader.Requests);
        Assert.Contains(await world.AllAsync(), news => news.Kind == EventKind.IncidentVanished);
        Assert.Contains(await reader.AllAsync(), news => news.Kind == EventKind.IncidentVanished);
    }

    private static void Edit(World world, WireUpdate update, string body)
    {
        update.Body = body;
        update.UpdatedAt = world.Now;
        world.Page.Incidents[0].UpdatedAt = world.Now;
    }

    private static async Task BothAsync(World world, Reader reader)
    {
        world.Page.Stamp(world.Page.Incidents.FirstOrDefault()?.UpdatedAt ?? world.Page.UpdatedAt!.Value);
        await world.TickAfterAsync(TimeSpan.FromMinutes(1));
        await reader.TickAsync();
    }
}
