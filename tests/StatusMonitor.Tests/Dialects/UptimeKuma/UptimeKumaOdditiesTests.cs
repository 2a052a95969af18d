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
    [InlineData("danger", "major")]
    [InlineData("warning", "minor")]
    [InlineData("info", "none")]
    [InlineData("primary", "none")]
    [InlineData("light", "none")]
    [InlineData("dark", "none")]
    [InlineData("pink", "pink")]
    [InlineData(null, "")]
    public void An_incidents_colour_is_its_impact(string? style, string impact) => Assert.Equal(impact, Parsed(UptimeKumaDialect.Page,
        Whole($"\"incident\":{{\"id\":3{(style is null ? "" : $",\"style\":\"{style}\"")}}}")).Listed[0].Impact);

    [Theory]
    [InlineData("under-maintenance", "in_progress")]
    [InlineData("scheduled", "scheduled")]
    [InlineData("ended", "completed")]
    [InlineData("inactive", "completed")]
    [InlineData("Quite New", "quite_new")]
    [InlineData(null, "")]
    public void A_maintenances_word_is_its_step(string? word, string step)
    {
        var work = Parsed(UptimeKumaDialect.Page, Whole($"\"maintenanceList\":[{{\"id\":4,\"title\":\"Disks\",\"description\":\"New disks.\"{(word is null ? "" : $",\"status\":\"{word}\"")}}}]")).Listed[0];
        Assert.Equal((IncidentType.Maintenance, "maintenance", step, step), (work.Type, work.Impact, work.Status, work.Updates[0].Status));
        Assert.Equal(("maintenance-4", "Disks", "New disks."), (work.Id.Value, work.Name, work.Updates[0].Body));
    }

    [Fact]
    public void An_incident_that_is_listed_though_it_is_no_longer_active_is_over()
    {
        var over = Parsed(UptimeKumaDialect.Page, Whole("\"incidents\":[{\"id\":3,\"active\":false,\"createdDate\":\"2026-05-04 09:00:00\",\"lastUpdatedDate\":\"2026-05-04 09:30:00\"},{\"id\":4,\"active\":true},{\"title\":\"no id\"}],\"maintenanceList\":[{\"title\":\"no id\"}]")).Listed;
        Assert.Equal(["resolved", "active"], over.Select(incident => incident.Status));
        Assert.Equal((At(9, 0), At(9, 30), At(9, 30)), (over[0].StartedAt, over[0].UpdatedAt, over[0].ResolvedAt));
        Assert.Null(over[1].ResolvedAt);
        Assert.Equal(At(9, 0), Parsed(UptimeKumaDialect.Page, Whole("\"incident\":{\"id\":3,\"createdDate\":\"2026-05-04 09:00:00\"}")).Listed[0].UpdatedAt);
    }

    [Theory]
    [InlineData("single", "2026-05-04 09:00:00", "+02:00", 7)]
    [InlineData("single", "2026-05-04 09:00:00", "-02:00", 11)]
    [InlineData("single", "2026-05-04T09:00:00Z", "+02:00", 9)]
    [InlineData("single", "2026-05-04T09:00:00+01:00", "+02:00", 8)]
    [InlineData("single", "2026-05-04T09:00:00-01:00", "+02:00", 10)]
    [InlineData("single", "2026-05-04 09:00:00", "soon", 9)]
    [InlineData("single", "2026-05-04 09:00:00", "+15:00", 9)]
    [InlineData("manual", "2026-05-04 09:00:00", "+00:00", 9)]
    public void A_slot_is_in_the_zone_that_it_names_else_in_the_one_beside(string strategy, string start, string offset, int hour)
    {
        var work = Parsed(UptimeKumaDialect.Page, Whole($$"""
            "maintenanceList":[{"id":4,"strategy":"{{strategy}}","timeslotList":[{"startDate":"{{start}}","endDate":"{{start}}"}],"timezoneOffset":"{{offset}}"}]
            """)).Listed[0];
        Assert.Equal(("maintenance-4", At(hour, 0), At(hour, 0), At(hour, 0)), (work.Id.Value, work.StartedAt, work.ScheduledFor, work.ScheduledUntil));
    }

    [Fact]
    public void One_that_comes_back_and_has_no_slot_goes_by_its_number() =>
        Assert.Equal("maintenance-4", Parsed(UptimeKumaDialect.Page, Whole("\"maintenanceList\":[{\"id\":4,\"strategy\":\"cron\"}]")).Listed[0].Id.Value);

    [Fact]
    public void A_monitor_that_stands_in_two_groups_is_in_the_first_and_what_has_no_id_is_passed_over()
    {
        var parts = Parsed(UptimeKumaDialect.Page, """
            {"config":{"slug":"main","title":"Mill"},"publicGroupList":[{"name":"no id","monitorList":[{"id":9}]},{"id":1,"name":"Web","monitorList":[{"id":5,"name":"Shop"},{"name":"no id"}]},{"id":2,"name":"Mail","monitorList":[{"id":5,"name":"Shop"}]},{"id":2,"name":"Mail"}]}
            """).Components;
        Assert.Equal([("group-1", "Web", true, null), ("5", "Shop", false, "group-1"), ("group-2", "Mail", true, null)], parts.Select(part => (part.Id.Value, part.Name, part.IsGroup, part.GroupId?.Value)));
    }

    [Fact]
    public void What_are_no_beats_of_a_monitor_is_passed_over() => Assert.Equal(["5"], Parsed(UptimeKumaDialect.Heartbeats,
        """{"heartbeatList":{"":[{"status":1}],"4":{"status":1},"5":[{"status":1}],"5":[{"status":0}]}}""").Components.Select(part => part.Id.Value));

    [Theory]
    [InlineData("{}", "config is missing")]
    [InlineData("""{"config":{},"publicGroupList":[]}""", "config.slug is missing")]
    [InlineData("""{"config":{"slug":"main"}}""", "publicGroupList is missing")]
    public void What_is_missing_of_a_page_is_said(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(Dialect.Parse(UptimeKumaDialect.Page, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://status.example/status/..", null)]
    [InlineData("https://status.example/sub", "https://status.example/sub/status/ma.in-2_b|https://status.example/status/ma.in-2_b")]
    public void A_slug_that_a_source_names_may_lie_below_the_page_or_beside_it(string page, string? found)
    {
        var front = FrontPage.Read(new Uri(page), "<link rel=manifest href='/api/status-page/ma.in-2_b/manifest.json'>"u8.ToArray());
        if (found is null) Assert.Empty(Dialect.CandidatesOf(new Uri(page), null));
        else Assert.Equal(found.Split('|').Select(address => new Candidate(new Uri(address), true)), Dialect.CandidatesOf(new Uri(page), front));
        Assert.Empty(Dialect.CandidatesOf(new Uri(page), FrontPage.Read(new Uri(page), "'/api/status-page/a b/manifest.json'"u8.ToArray())));
    }

    [Theory]
    [InlineData("[{\"status\":1},{\"status\":0}]", "major_outage")]
    [InlineData("[{\"status\":0},{\"status\":2}]", "pending")]
    [InlineData("[{\"status\":3}]", "under_maintenance")]
    [InlineData("[{\"status\":1}]", "operational")]
    [InlineData("[{\"status\":7}]", "7")]
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

    private static DateTimeOffset At(int hour, int minute) => new(2026, 5, 4, hour, minute, 0, TimeSpan.Zero);

    private static string Whole(string rest) => $$"""{"config":{"slug":"main","title":"Paper Mill"},"publicGroupList":[],{{rest}}}""";

    private static PageSnapshot Parsed(PageResource resource, string body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;

    private static PageSnapshot Read(PageResource resource, SimulatedPage page) => Assert.IsType<ParseResult.Parsed>(
        Dialect.Parse(resource, new UptimeKumaLanguage().Answer(resource.AddressBelow(Shown).AbsolutePath, page.State)!.Body)).Snapshot;

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
