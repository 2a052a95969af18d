using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Vultr;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Vultr;

/// <summary>What is peculiar to Vultr's page.</summary>
public sealed class VultrOddityTests
{
    private const string Filler = "An outage or maintenance window is affecting a subset of users in this region. Details are shown to customers.";
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_alert_in_two_regions_is_one_incident_that_touches_both()
    {
        var incident = Assert.Single(Read(Alert("a", "syd", "Network Outage", "ongoing", Entry(0, "down")), Alert("a", "mel", "Network Outage", "ongoing", Entry(0, "down"))).Listed);
        Assert.Equal(["mel", "syd"], incident.Components.Select(component => component.Name));
        Assert.Equal("major", incident.Impact);
    }

    [Fact]
    public async Task A_filler_whose_time_moves_with_every_reading_is_told_once_and_without_words()
    {
        using var replay = new DialectReplay(new VultrDialect(), Since.All);
        List<StatusEvent> told = [];
        for (var minute = 0; minute < 9; minute++)
            told.AddRange(await replay.PlayAsync(Start.AddMinutes(minute), (VultrDialect.Alerts, Body(Alert("f", "sgp", "Partial Outage", "ongoing", Entry(minute, Filler))))));
        var news = Assert.Single(told);
        Assert.Equal((EventKind.IncidentChanged, "Partial Outage"), (news.Kind, news.Incident!.Name));
        Assert.Null(news.Incident.StartedAt);
    }

    [Fact]
    public void A_filler_without_an_id_is_known_by_what_it_says_of_which_region()
    {
        var first = Read(Alert(null, "sgp", "Partial Outage", "ongoing", Entry(0, Filler))).Listed[0];
        var later = Read(Alert(null, "sgp", "Partial Outage", "ongoing", Entry(5, Filler))).Listed[0];
        Assert.Equal("partial-outage@sgp", first.Id.Value);
        Assert.Equal(first.Id, later.Id);
    }

    [Fact]
    public void Of_a_filler_and_the_alert_that_it_stands_for_the_alert_counts()
    {
        var (filler, alert) = (Alert("a", "sgp", "Partial Outage", "ongoing", Entry(0, Filler)), Alert("a", "sgp", "Singapore Outage", "ongoing", Entry(0, "down")));
        Assert.Equal("Singapore Outage", Assert.Single(Read(filler, alert).Listed).Name);
        Assert.Equal("Singapore Outage", Assert.Single(Read(alert, filler).Listed).Name);
    }

    [Fact]
    public void Planned_work_has_its_window_from_its_text()
    {
        var incident = Read(Alert("m", "syd", "Sydney Scheduled Maintenance - 2026-03-09", "ongoing", Entry(0, "Event Type: Upgrade\\r\\nStart Time: 2026-03-09 14:00:00 UTC\\r\\nEnd Time: 2026-03-09 18:00:00 UTC\\r\\n\\r\\nWe shall change things."))).Listed[0];
        Assert.Equal((IncidentType.Maintenance, "scheduled", "maintenance"), (incident.Type, incident.Status, incident.Impact));
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero), incident.ScheduledFor);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 18, 0, 0, TimeSpan.Zero), incident.ScheduledUntil);
    }

    [Fact]
    public void Planned_work_that_is_over_is_completed() =>
        Assert.Equal("completed", Read(Alert("m", "syd", "Object Storage Upgrades", "resolved", Entry(0, "soon"))).Listed[0].Status);

    [Fact]
    public void Of_several_entries_the_last_ended_it_and_a_single_one_announced_it()
    {
        Assert.Equal(["investigating", "resolved"], Read(Alert("a", "syd", "Outage", "resolved", Entry(9, "mended"), Entry(0, "down"))).Listed[0].Updates.Select(update => update.Status));
        var single = Read(Alert("a", "syd", "Outage", "resolved", Entry(0, "down"))).Listed[0];
        Assert.Equal(("resolved", "investigating"), (single.Status, Assert.Single(single.Updates).Status));
    }

    [Fact]
    public void The_recorded_larger_document_is_read_as_well()
    {
        var parsed = Assert.IsType<ParseResult.Parsed>(new VultrDialect().Parse(VultrDialect.Alerts, Fixtures.Read("vultr/status-2026-08.json")));
        Assert.Contains(parsed.Snapshot.Listed, incident => incident.Components.Any(component => component.Name == "ord"));
    }

    [Theory]
    [InlineData("Network Outage", "ongoing", "investigating", "major")]
    [InlineData("Partial Network Outage", "ongoing", "investigating", "minor")]
    [InlineData("Slow network", "ongoing", "investigating", "minor")]
    [InlineData("Slow network", "resolved", "resolved", "minor")]
    [InlineData("Slow network", "Being Watched", "being_watched", "minor")]
    [InlineData("Emergency Maintenance", "ongoing", "scheduled", "maintenance")]
    [InlineData("Object Storage Upgrade", "resolved", "completed", "maintenance")]
    public void A_subject_and_a_status_say_all_that_is_told(string subject, string word, string status, string impact) =>
        Assert.Equal((status, impact), Read(Alert("a", "syd", subject, word, Entry(0, "Start Time: 2026-03-09 14:00:00 UTC"))).Listed[0] is var read ? (read.Status, read.Impact) : default);

    [Fact]
    public void Only_planned_work_has_a_window_and_a_time_may_end_the_text()
    {
        const string Text = "Start Time: 2026-03-09 14:00:00 UTC\\nEnd Time: 2026-03-09 18:00:00 UTC";
        Assert.Equal((null, null), Read(Alert("a", "syd", "Network Outage", "ongoing", Entry(0, Text))).Listed[0] is var outage ? (outage.ScheduledFor, outage.ScheduledUntil) : default);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 18, 0, 0, TimeSpan.Zero), Read(Alert("a", "syd", "Maintenance", "ongoing", Entry(0, Text))).Listed[0].ScheduledUntil);
        Assert.Null(Read(Alert("a", "syd", "Maintenance", "ongoing", Entry(0, "Start Time: 2026-03-09 14:00:00 EST"))).Listed[0].ScheduledFor);
    }

    [Fact]
    public void Of_several_entries_none_is_the_end_of_what_goes_on() =>
        Assert.All(Read(Alert("a", "syd", "Outage", "ongoing", Entry(9, "still"), Entry(0, "down"))).Listed[0].Updates, entry => Assert.Equal("investigating", entry.Status));

    [Fact]
    public void An_alert_ended_when_it_was_last_touched_else_with_its_last_entry()
    {
        var alert = Alert("a", "syd", "Outage", "resolved", Entry(9, "mended"), Entry(0, "down"));
        Assert.Equal(Start.AddMinutes(9), Read(alert).Listed[0].ResolvedAt);
        Assert.Equal(Start.AddHours(1), Read(alert.Replace("\"updated_at\":\"\"", "\"updated_at\":\"2026-03-02T11:00:00Z\"", StringComparison.Ordinal)).Listed[0].ResolvedAt);
    }

    [Fact]
    public void An_alert_began_when_it_says_so_unless_it_is_nothing_but_a_filler()
    {
        Assert.Equal(Start, Read(Alert("a", "syd", "Outage", "ongoing")).Listed[0].StartedAt);
        Assert.Equal(Start, Read(Alert("a", "syd", "Outage", "ongoing", Entry(1, Filler), Entry(0, "down"))).Listed[0].StartedAt);
        Assert.Null(Read(Alert("a", "syd", "Outage", "ongoing", Entry(1, Filler))).Listed[0].StartedAt);
    }

    [Fact]
    public void An_alert_that_stands_twice_in_one_region_or_without_entries_is_one()
    {
        var bare = Alert("a", "syd", "Outage", "ongoing").Replace("\"entries\":[]", "\"entries\":null", StringComparison.Ordinal);
        Assert.Equal("syd", Assert.Single(Assert.Single(Read(bare, bare).Listed).Components).Name);
        Assert.Empty(Assert.Single(Read(bare.Replace("\"syd\"", "\"\"", StringComparison.Ordinal)).Listed).Components);
    }

    [Fact]
    public void Of_twins_that_say_as_much_the_same_one_counts_in_either_order()
    {
        var (one, two) = (Alert("a", "syd", "Outage", "ongoing", Entry(0, "down")), Alert("a", "mel", "Slow network", "resolved", Entry(0, "slow")));
        var (three, four) = (Alert("a", "syd", "Outage", "ongoing", Entry(0, "down")), Alert("a", "mel", "Outage", "resolved", Entry(0, "down")));
        Assert.Equal(Read(one, two).Listed[0].Name, Read(two, one).Listed[0].Name);
        Assert.Equal(Read(three, four).Listed[0].Status, Read(four, three).Listed[0].Status);
    }

    [Theory]
    [InlineData("https://status.vultr.com/x", true)]
    [InlineData("https://vultr.example", false)]
    public void Only_its_own_host_is_asked(string page, bool isAsked) =>
        Assert.Equal(isAsked ? [new Candidate(new Uri("https://status.vultr.com"), true)] : [], new VultrDialect().CandidatesOf(new Uri(page), null));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"service_alerts":null}""")]
    [InlineData("""{"service_alerts":[{"region":"syd"}]}""")]
    [InlineData("null")]
    public void What_is_not_Vultrs_is_a_failure(string body) =>
        Assert.IsType<ParseResult.Failed>(new VultrDialect().Parse(VultrDialect.Alerts, Encoding.UTF8.GetBytes(body)));

    private static PageSnapshot Read(params string[] alerts) =>
        Assert.IsType<ParseResult.Parsed>(new VultrDialect().Parse(VultrDialect.Alerts, Body(alerts))).Snapshot;

    private static byte[] Body(params string[] alerts) => Encoding.UTF8.GetBytes($$"""{"service_alerts":[{{string.Join(',', alerts)}}]}""");

    private static string Alert(string? id, string region, string subject, string status, params string[] entries) =>
        $$"""{"id":{{(id is null ? "null" : $"\"{id}\"")}},"region":"{{region}}","subject":"{{subject}}","start_date":"2026-03-02T10:00:00+00:00","updated_at":"","status":"{{status}}","entries":[{{string.Join(',', entries)}}]}""";

    private static string Entry(int minute, string text) => $$"""{"updated_at":"2026-03-02T10:0{{minute}}:00+00:00","message":"{{text}}"}""";
}
