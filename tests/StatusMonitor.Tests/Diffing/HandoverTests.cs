using StatusMonitor.Diffing;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>What was open when a page moved either goes on under its new id or is left behind, and whoever was told of it learns which.</summary>
public sealed class HandoverTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly KnownIncident Former = new()
    {
        Id = new IncidentId("old"),
        Type = IncidentType.Incident,
        Name = "Slow mail",
        Status = "investigating",
        Impact = "minor",
        StartedAt = Start,
    };

    [Theory]
    [InlineData("new", "Slow mail", 9, true)]
    [InlineData("new", "Slow mail", 11, false)]
    [InlineData("new", "Lost mail", 0, false)]
    [InlineData("old", "Lost mail", 60, true)]
    public void An_incident_goes_on_under_its_id_or_as_one_of_the_same_name_and_begin(string id, string name, int minutes, bool goesOn)
    {
        var incident = Listed(id) with { Name = name, StartedAt = Start.AddMinutes(minutes) };
        Assert.Equal(goesOn ? Former : null, Handover.FormerOf(incident, Context()));
        Assert.Equal(goesOn ? [] : ["old"], Vanished(Read(KnownPage.Nothing, Context(), incident)));
        Assert.Null(Handover.FormerOf(incident with { Type = IncidentType.Maintenance }, Context()));
        Assert.Null(Handover.FormerOf(incident with { Status = "resolved" }, Context()));
    }

    [Fact]
    public void Nothing_is_left_behind_before_all_lists_of_the_page_have_been_read()
    {
        Assert.Empty(Vanished(Read(KnownPage.Nothing, Context() with { HasReadAll = false })));
        Assert.Equal(["old"], Vanished(Read(KnownPage.Nothing, Context())));
    }

    [Fact]
    public void What_another_list_of_the_page_has_shown_open_is_not_left_behind()
    {
        var known = Former with { Id = new IncidentId("new") };
        Assert.Empty(Vanished(Read(Page(known), Context())));
        Assert.Equal(["old"], Vanished(Read(Page(known with { Status = "resolved" }), Context())));
    }

    [Fact]
    public void What_the_new_page_lists_as_over_ends_the_old_one() =>
        Assert.Equal(["old"], Vanished(Read(KnownPage.Nothing, Context(), Listed("new") with { Status = "resolved" })));

    [Fact]
    public void What_had_moved_before_and_is_left_behind_ends_under_both_its_ids() =>
        Assert.Equal(["old", "older"], Vanished(Read(KnownPage.Nothing, Context(Former with { Carries = new IncidentId("older") }))));

    [Fact]
    public void The_old_id_ends_with_the_first_that_is_told_under_the_new_one()
    {
        var known = Former with { Id = new IncidentId("new"), Carries = new IncidentId("old") };
        Assert.Empty(Read(Page(known), Context(), Listed("new")).Events);
        var told = Read(Page(known), Context(), Listed("new") with { Updates = [new IncidentUpdate { Id = new UpdateId("u1"), Status = "investigating", Body = "We look.", CreatedAt = Start }] });
        Assert.Equal([(EventKind.IncidentUpdate, "new"), (EventKind.IncidentVanished, "old")], told.Events.Select(news => (news.Kind, news.Incident!.Id.Value)).Order());
        Assert.Null(Assert.Single(told.Incidents).Carries);
    }

    private static Incident Listed(string id) => new()
    {
        Id = new IncidentId(id),
        Type = IncidentType.Incident,
        Name = "Slow mail",
        Status = "investigating",
        Impact = "minor",
        StartedAt = Start,
    };

    private static KnownPage Page(KnownIncident known) => new() { Incidents = new Dictionary<IncidentId, KnownIncident> { [known.Id] = known }, HasIncidents = true };

    private static DiffContext Context(KnownIncident? former = null) => new()
    {
        Page = new EventPage(new PageKey("acme"), "Acme", "https://status.acme.example"),
        Now = Start.AddHours(1),
        HasReadAll = true,
        Carried = [former ?? Former],
    };

    private static DiffResult Read(KnownPage known, DiffContext context, params Incident[] listed) =>
        Differ.Diff(known, new PageSnapshot { Identity = new PageIdentity("acme"), Name = "Acme", Incidents = ListCoverage.Open, Listed = listed }, context);

    private static IEnumerable<string> Vanished(DiffResult result) =>
        result.Events.Where(news => news.Kind == EventKind.IncidentVanished).Select(news => news.Incident!.Id.Value);
}
