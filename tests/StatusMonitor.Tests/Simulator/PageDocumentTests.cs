using System.Net;
using System.Text.Json;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class PageDocumentTests
{
    [Fact]
    public async Task A_summary_lists_what_is_open_with_live_components()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var incident = rig.Page.OpenIncident(
            "Errors", Impacts.Major, "Looking.", new ComponentChange(rig.Api, ComponentStatuses.PartialOutage));
        rig.Page.Post(incident, IncidentStatuses.Identified, "Found.");
        rig.Page.SetComponent(rig.Api, ComponentStatuses.MajorOutage);

        var summary = await rig.JsonAsync();

        var listed = Assert.Single(summary.GetProperty("incidents").EnumerateArray());
        Assert.Equal(["Found.", "Looking."], listed.GetProperty("incident_updates").Texts("body"));
        Assert.Equal([ComponentStatuses.MajorOutage], listed.GetProperty("components").Texts("status"));
        var affected = listed.GetProperty("incident_updates")[1].GetProperty("affected_components")[0];
        Assert.Equal("operational>partial_outage", affected.Text("old_status") + ">" + affected.Text("new_status"));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("incident_updates")[0].GetProperty("affected_components").ValueKind);
        Assert.Equal("critical", summary.GetProperty("status").Text("indicator"));
    }

    [Fact]
    public async Task A_resolved_incident_leaves_the_summary_and_stays_in_the_list()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var incident = rig.Page.OpenIncident(
            "Errors", Impacts.Major, "Looking.", new ComponentChange(rig.Api, ComponentStatuses.PartialOutage));
        rig.Page.Resolve(incident, "Over.");

        Assert.Empty((await rig.JsonAsync()).GetProperty("incidents").EnumerateArray());
        Assert.Empty((await rig.JsonAsync("/api/v2/incidents/unresolved.json")).GetProperty("incidents").EnumerateArray());
        var listed = (await rig.JsonAsync("/api/v2/incidents.json")).GetProperty("incidents")[0];
        Assert.Equal("resolved", listed.Text("status"));
        Assert.Equal(listed.GetProperty("incident_updates")[0].Text("display_at"), listed.Text("resolved_at"));
        Assert.Equal(ComponentStatuses.Operational, rig.Api.Status);
    }

    [Fact]
    public async Task A_postmortem_shows_no_time_and_stands_below_the_update_that_resolved()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var incident = rig.Page.OpenIncident("Errors", Impacts.Major, "Looking.");
        rig.Time.Advance(TimeSpan.FromMinutes(5));
        rig.Page.Resolve(incident, "Over.");
        rig.Time.Advance(TimeSpan.FromHours(5));
        rig.Page.PublishPostmortem(incident, "What happened.");

        var listed = (await rig.JsonAsync("/api/v2/incidents.json")).GetProperty("incidents")[0];

        Assert.Equal("postmortem", listed.Text("status"));
        Assert.Equal(["Over.", "What happened.", "Looking."], listed.GetProperty("incident_updates").Texts("body"));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("incident_updates")[1].GetProperty("display_at").ValueKind);
    }

    [Fact]
    public async Task An_edit_moves_times_and_keeps_identity()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var incident = rig.Page.OpenIncident("Errors", Impacts.Major, "Lokking.");
        var before = (await rig.JsonAsync()).GetProperty("incidents")[0].GetProperty("incident_updates")[0];
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        rig.Page.Edit(incident.Latest, "Looking.");

        var listed = (await rig.JsonAsync()).GetProperty("incidents")[0];
        var after = listed.GetProperty("incident_updates")[0];

        Assert.Equal("Looking.", after.Text("body"));
        Assert.Equal(before.Text("id") + before.Text("created_at"), after.Text("id") + after.Text("created_at"));
        Assert.NotEqual(before.Text("updated_at"), after.Text("updated_at"));
        Assert.Equal(after.Text("updated_at"), listed.Text("updated_at"));
    }

    [Fact]
    public async Task A_deleted_incident_answers_404_and_lets_an_older_one_back_into_the_window()
    {
        await using var rig = await SimulatorRig.StartAsync(new SimulatedPageOptions { Name = "Acme", Window = 2 });
        var oldest = rig.Page.OpenIncident("Oldest", Impacts.Minor, "a");
        rig.Page.OpenIncident("Middle", Impacts.Minor, "b");
        var newest = rig.Page.OpenIncident("Newest", Impacts.Minor, "c");
        Assert.Equal(["Newest", "Middle"], (await rig.JsonAsync("/api/v2/incidents.json")).GetProperty("incidents").Texts("name"));

        rig.Page.DeleteIncident(newest);

        Assert.Equal(["Middle", "Oldest"], (await rig.JsonAsync("/api/v2/incidents.json")).GetProperty("incidents").Texts("name"));
        using var gone = await rig.GetAsync($"/incidents/{newest.Id}.json");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("Oldest", (await rig.JsonAsync($"/incidents/{oldest.Id}.json")).Text("name"));
    }

    [Fact]
    public async Task A_maintenance_moves_from_upcoming_to_active_to_the_list()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var from = rig.Time.GetUtcNow().AddHours(1);
        var maintenance = rig.Page.Schedule("Upgrade", from, from.AddHours(1), "We will upgrade.", rig.Api);
        Assert.Equal((1, 0, 1, 1), await CountAsync(rig));

        rig.Page.Post(maintenance, IncidentStatuses.InProgress, "Begun.");
        Assert.Equal((0, 1, 1, 1), await CountAsync(rig));

        rig.Page.Resolve(maintenance, "Done.");
        Assert.Equal((0, 0, 1, 0), await CountAsync(rig));
        Assert.Equal(IncidentStatuses.Completed, maintenance.Status);
    }

    [Fact]
    public async Task The_stamp_moves_with_every_change_even_when_the_clock_stands_still()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var before = (await rig.JsonAsync()).GetProperty("page").Text("updated_at");
        rig.Page.SetComponent(rig.Api, ComponentStatuses.MajorOutage);

        var after = (await rig.JsonAsync()).GetProperty("page").Text("updated_at");

        Assert.True(string.CompareOrdinal(after, before) > 0, $"{after} is not later than {before}");
        Assert.Matches(@"^2026-03-01T12:00:00\.\d{3}Z$", after);
    }

    [Fact]
    public async Task A_frozen_stamp_stays_and_a_rendered_one_follows_the_clock()
    {
        await using var rig = await SimulatorRig.StartAsync(new SimulatedPageOptions { Name = "Acme", Stamp = PageStamp.Frozen });
        var frozen = (await rig.JsonAsync()).GetProperty("page").Text("updated_at");
        rig.Time.Advance(TimeSpan.FromHours(1));
        rig.Page.Touch();
        Assert.Equal(frozen, (await rig.JsonAsync()).GetProperty("page").Text("updated_at"));

        rig.Page.ReplaceBackend(PageStamp.RenderTime, wholeSeconds: true);
        rig.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("2026-03-01T14:00:00Z", (await rig.JsonAsync()).GetProperty("page").Text("updated_at"));
    }

    [Fact]
    public async Task The_look_alike_leaves_out_what_incident_io_leaves_out()
    {
        await using var rig = await SimulatorRig.StartAsync(new SimulatedPageOptions { Name = "Acme", Style = PageStyle.IncidentIo });
        var summary = await rig.JsonAsync();
        Assert.False(summary.TryGetProperty("incidents", out _));
        Assert.False(summary.GetProperty("page").TryGetProperty("time_zone", out _));
        Assert.EndsWith("/", summary.GetProperty("page").Text("url"), StringComparison.Ordinal);
        Assert.Equal(26, rig.Page.Id.Length);

        rig.Page.OpenIncident("Errors", Impacts.Minor, "Looking.");

        Assert.Single((await rig.JsonAsync()).GetProperty("incidents").EnumerateArray());
        using var response = await rig.GetAsync();
        Assert.Null(response.ETagText());
        using var maintenances = await rig.GetAsync("/api/v2/scheduled-maintenances.json");
        Assert.Equal(HttpStatusCode.NotFound, maintenances.StatusCode);
    }

    [Fact]
    public void Ids_are_the_same_in_every_run()
    {
        var ids = Enumerable.Range(0, 2).Select(_ =>
        {
            var page = new SimulatedPage(new SimulatedPageOptions { Name = "Acme" }, TimeProvider.System);
            return page.Id + page.OpenIncident("Errors", Impacts.Minor, "Looking.").Latest.Id;
        }).ToList();

        Assert.Equal(ids[0], ids[1]);
        Assert.Matches("^[0-9a-z]{24}$", ids[0]);
    }

    private static async Task<(int Upcoming, int Active, int All, int InSummary)> CountAsync(SimulatorRig rig)
    {
        async Task<int> Length(string resource) =>
            (await rig.JsonAsync(resource)).GetProperty("scheduled_maintenances").GetArrayLength();
        return (
            await Length("/api/v2/scheduled-maintenances/upcoming.json"),
            await Length("/api/v2/scheduled-maintenances/active.json"),
            await Length("/api/v2/scheduled-maintenances.json"),
            await Length("/api/v2/summary.json"));
    }
}
