using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using Xunit;
using PageResource = StatusMonitor.Dialects.PageResource;

namespace StatusMonitor.Tests.Dialects.UptimeKuma;

/// <summary>What is particular to Uptime Kuma.</summary>
public sealed class UptimeKumaOdditiesTests
{
    private static readonly UptimeKumaDialect Dialect = new();
    private static readonly Uri Shown = new("https://kuma.example/status/main");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Its_data_lie_beside_the_page_that_people_open()
    {
        Assert.Equal("https://kuma.example/api/status-page/main", UptimeKumaDialect.Page.AddressBelow(Shown).AbsoluteUri);
        Assert.Equal("https://kuma.example/api/status-page/heartbeat/main", UptimeKumaDialect.Heartbeats.AddressBelow(Shown).AbsoluteUri);
        Assert.Equal("https://a.example/sub/api/status-page/x", UptimeKumaDialect.Page.AddressBelow(new Uri("https://a.example/sub/status/x/")).AbsoluteUri);
    }

    [Theory]
    [InlineData("https://kuma.example/status/main", false, "https://kuma.example/status/main")]
    [InlineData("https://kuma.example/sub/status/main/", false, "https://kuma.example/sub/status/main")]
    [InlineData("https://status.example/", true, "https://status.example/status/main")]
    [InlineData("https://status.example/", false, null)]
    [InlineData("https://status.example/status/a%2Fb", false, null)]
    public void The_page_is_found_by_its_address_or_by_what_its_source_says(string page, bool hasFront, string? found)
    {
        var address = new Uri(page);
        var front = hasFront ? FrontPage.Read(address, new UptimeKumaLanguage().Answer("", Page().State)!.Body) : null;
        Assert.Equal(found is null ? [] : [new Candidate(new Uri(found), true)], Dialect.CandidatesOf(address, front));
    }

    [Fact]
    public void An_incident_has_one_text_which_is_edited_in_place()
    {
        var page = Page();
        var incident = page.OpenIncident("Mail is slow", Impacts.Minor, "We look into it.");
        var before = Assert.Single(Read(UptimeKumaDialect.Page, page).Listed);
        _time.Advance(TimeSpan.FromMinutes(10));
        page.Post(incident, "monitoring", "It is faster.");
        var after = Assert.Single(Read(UptimeKumaDialect.Page, page).Listed);
        Assert.Equal((before.Id, Assert.Single(before.Updates).Id), (after.Id, Assert.Single(after.Updates).Id));
        Assert.Equal(("We look into it.", "It is faster.", "minor"), (before.Updates[0].Body, after.Updates[0].Body, after.Impact));
        page.Resolve(incident, "Over.");
        var snapshot = Read(UptimeKumaDialect.Page, page);
        Assert.Empty(snapshot.Listed);
        Assert.Equal((ListCoverage.Current, ListCoverage.Current), (snapshot.Incidents, snapshot.Maintenances));
    }

    [Theory]
    [InlineData("\"incident\":{\"id\":3,\"title\":\"x\",\"style\":\"danger\"}", "major")]
    [InlineData("\"incidents\":[{\"id\":3,\"style\":\"warning\"},{\"id\":3,\"style\":\"danger\"}]", "minor")]
    [InlineData("\"incident\":{\"id\":3,\"style\":\"light\"}", "none")]
    public void One_pinned_incident_or_a_list_of_them_is_read(string incident, string impact) =>
        Assert.Equal(("3", impact, "active"), Assert.Single(Parsed(UptimeKumaDialect.Page, Whole(incident)).Listed) is var read ? (read.Id.Value, read.Impact, read.Status) : default);

    [Fact]
    public void A_maintenance_that_comes_back_is_another_one_each_time_and_one_that_was_set_once_is_not()
    {
        static Incident Of(string strategy, string start) => Assert.Single(Parsed(UptimeKumaDialect.Page, Whole($$"""
            "maintenanceList":[{"id":4,"title":"Backup","strategy":"{{strategy}}","timeslotList":[{"startDate":"{{start}}","endDate":null}],"timezoneOffset":"+02:00","status":"under-maintenance"}]
            """)).Listed);
        Assert.Equal("maintenance-4@20260504T010000Z", Of("recurring-interval", "2026-05-04T01:00:00.000Z").Id.Value);
        Assert.NotEqual(Of("cron", "2026-05-04T01:00:00.000Z").Id, Of("cron", "2026-05-05T01:00:00.000Z").Id);
        var single = Of("single", "2026-05-04 01:00:00");
        Assert.Equal(("maintenance-4", "in_progress"), (single.Id.Value, single.Status));
        Assert.Equal(new DateTimeOffset(2026, 5, 3, 23, 0, 0, TimeSpan.Zero), single.ScheduledFor);
    }

    [Fact]
    public void A_monitor_is_named_by_the_page_and_its_state_is_told_by_its_beats()
    {
        var page = Page();
        var mail = page.AddComponent("Mail");
        var known = Told(KnownPage.Nothing, Read(UptimeKumaDialect.Page, page), out var events);
        Assert.Empty(events);
        known = Told(known, Read(UptimeKumaDialect.Heartbeats, page), out events);
        Assert.Empty(events);
        page.SetComponent(mail, ComponentStatuses.MajorOutage);
        known = Told(known, Read(UptimeKumaDialect.Page, page), out events);
        Assert.Empty(events);
        known = Told(known, Read(UptimeKumaDialect.Heartbeats, page), out events);
        var change = Assert.Single(Assert.Single(events).Components);
        Assert.Equal(("Mail", "operational", "major_outage"), (change.Name, change.Before, change.After));
        Assert.Equal("Services", Assert.Single(known.Components.Values).Group);
    }

    [Theory]
    [InlineData("[{\"status\":1},{\"status\":0}]", "major_outage")]
    [InlineData("[{\"status\":0},{\"status\":2}]", "pending")]
    [InlineData("[{\"status\":3}]", "under_maintenance")]
    [InlineData("[{\"status\":1},0]", "")]
    [InlineData("[]", "")]
    public void Only_the_last_beat_counts(string beats, string state) =>
        Assert.Equal(state, Assert.Single(Parsed(UptimeKumaDialect.Heartbeats, $$$"""{"heartbeatList":{"5":{{{beats}}}},"uptimeList":{}}""").Components).Status);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"ok":false,"msg":"Status Page Not Found"}""")]
    [InlineData("""{"config":{"slug":"main"}}""")]
    [InlineData("<html></html>")]
    public void What_is_neither_page_nor_beats_is_refused(string body)
    {
        foreach (var resource in Dialect.Resources)
            Assert.Equal(PollFailure.Malformed, Assert.IsType<ParseResult.Failed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Reason);
    }

    private static KnownPage Told(KnownPage known, PageSnapshot snapshot, out IReadOnlyList<StatusEvent> events)
    {
        var result = Differ.Diff(known, snapshot, new DiffContext { Page = new EventPage(new PageKey("kuma"), "Kuma", Shown.ToString()), Now = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero) });
        events = result.Events;
        return result.Components is { } components ? known with { Components = components } : known;
    }

    private static string Whole(string rest) => $$"""{"config":{"slug":"main","title":"Paper Mill"},"publicGroupList":[],{{rest}}}""";

    private static PageSnapshot Parsed(PageResource resource, string body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;

    private static PageSnapshot Read(PageResource resource, SimulatedPage page) => Assert.IsType<ParseResult.Parsed>(
        Dialect.Parse(resource, new UptimeKumaLanguage().Answer(resource.AddressBelow(Shown).AbsolutePath, page.State)!.Body)).Snapshot;

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
