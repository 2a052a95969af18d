using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Apple;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Apple;

/// <summary>What is peculiar to Apple's pages.</summary>
public sealed class AppleOddityTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_recorded_document_is_read_with_and_without_the_call_around_it()
    {
        var body = Fixtures.Read("apple/developer-system-status-2020-trimmed.json");
        var plain = Read(body);
        var called = Read([.. "jsonCallback("u8, .. body, .. ");"u8]);
        Assert.Equal(6, plain.Components.Count);
        Assert.Equal(plain.Listed[0].Name, called.Listed[0].Name);
        var incident = Assert.Single(plain.Listed);
        Assert.Equal(("1003214", "Issue – TestFlight", "resolved", "minor"), (incident.Id.Value, incident.Name, incident.Status, incident.Impact));
        Assert.Equal(new DateTimeOffset(2020, 2, 10, 19, 45, 0, TimeSpan.Zero), incident.StartedAt);
        Assert.All(plain.Components, service => Assert.Equal("operational", service.Status));
    }

    [Fact]
    public void One_event_at_several_services_is_one_incident()
    {
        var snapshot = Read(Body(Service("Maps", Event("ongoing", "Outage", "Slow")), Service("Mail", Event("ongoing", "Outage", "Slow")), Service("Music")));
        var incident = Assert.Single(snapshot.Listed);
        Assert.Equal(("Outage – Mail, Maps", "major"), (incident.Name, incident.Impact));
        Assert.Equal(["major_outage", "major_outage", "operational"], snapshot.Components.Select(service => service.Status));
    }

    [Fact]
    public void An_event_goes_on_until_it_is_over_at_every_service_and_names_two_of_many()
    {
        var (over, open) = (Event("resolved", "Outage", "Slow"), Event("ongoing", "Outage", "Slow"));
        var incident = Assert.Single(Read(Body(Service("Mail", over), Service("Maps", open), Service("Music", over), Service("News", over))).Listed);
        Assert.Equal(("investigating", "Outage – Mail, Maps and 2 more"), (incident.Status, incident.Name));
    }

    [Fact]
    public async Task A_text_rewritten_at_the_end_is_an_edit_that_tells_the_end()
    {
        using var replay = new DialectReplay(new AppleDialect(), Since.All);
        await replay.PlayAsync(Start, (AppleDialect.Status, Body(Service("Maps", Event("ongoing", "Issue", "Users see a problem")))));
        var told = await replay.PlayAsync(Start.AddMinutes(2), (AppleDialect.Status, Body(Service("Maps", Event("resolved", "Issue", "Users saw a problem")))));
        var end = Assert.Single(told, news => news.Incident is not null);
        Assert.Equal((EventKind.IncidentEdited, "investigating", "resolved"), (end.Kind, end.Before!.Status, end.Incident!.Status));
    }

    [Fact]
    public void Planned_work_is_a_maintenance()
    {
        var snapshot = Read(Body(Service("Maps", Event("upcoming", "Maintenance", "Soon"))));
        Assert.Equal((IncidentType.Maintenance, "scheduled"), (snapshot.Listed[0].Type, snapshot.Listed[0].Status));
        Assert.Equal("operational", snapshot.Components[0].Status);
        Assert.Equal("under_maintenance", Read(Body(Service("Maps", Event("ongoing", "Maintenance", "Now")))).Components[0].Status);
    }

    [Theory]
    [InlineData("ongoing", "Issue", "investigating", "minor", "degraded_performance")]
    [InlineData("ongoing", "Performance", "investigating", "minor", "degraded_performance")]
    [InlineData("ongoing", "Outage", "investigating", "major", "major_outage")]
    [InlineData("resolved", "Outage", "resolved", "major", "operational")]
    [InlineData("completed", "Issue", "resolved", "minor", "operational")]
    [InlineData("Being Watched", "Issue", "being_watched", "minor", "degraded_performance")]
    [InlineData("upcoming", "Maintenance", "scheduled", "maintenance", "operational")]
    [InlineData("scheduled", "Maintenance", "scheduled", "maintenance", "operational")]
    [InlineData("ongoing", "Maintenance", "in_progress", "maintenance", "under_maintenance")]
    [InlineData("completed", "Maintenance", "completed", "maintenance", "operational")]
    [InlineData("resolved", "Maintenance", "completed", "maintenance", "operational")]
    public void An_events_words_say_how_far_it_is_how_bad_and_how_the_service_fares(string word, string kind, string status, string impact, string state)
    {
        var snapshot = Read(Body(Service("Maps", Event(word, kind, "Text"))));
        Assert.Equal((status, impact, state), (snapshot.Listed[0].Status, snapshot.Listed[0].Impact, snapshot.Components[0].Status));
    }

    [Fact]
    public void The_end_of_planned_work_is_planned_and_that_of_an_issue_is_not_told_while_it_goes_on()
    {
        static Incident Of(string status, string kind) =>
            Read(Body(Service("Maps", Event(status, kind, "Text").Replace("\"epochEndDate\":null", "\"epochEndDate\":1772449200000", StringComparison.Ordinal)))).Listed[0];
        var work = Of("upcoming", "Maintenance");
        Assert.Equal((Start, Start.AddHours(1), null), (work.ScheduledFor, work.ScheduledUntil, work.ResolvedAt));
        Assert.Equal((null, null, null), Of("ongoing", "Issue") is var open ? (open.ScheduledFor, open.ScheduledUntil, open.ResolvedAt) : default);
        Assert.Equal(Start.AddHours(1), Of("resolved", "Issue").ResolvedAt);
    }

    [Fact]
    public void An_event_without_an_id_goes_by_its_service_and_its_beginning()
    {
        var bare = Event("ongoing", "", "Text").Replace("\"2000001\"", "null", StringComparison.Ordinal);
        var snapshot = Read(Body(Service("Maps", bare, bare.Replace("1772445600000", "1772449200000", StringComparison.Ordinal)), Service("Mail", bare)));
        Assert.Equal(["Maps@1772445600", "Maps@1772449200", "Mail@1772445600"], snapshot.Listed.Select(incident => incident.Id.Value));
        Assert.Equal("Issue – Maps", snapshot.Listed[0].Name);
    }

    [Fact]
    public void A_service_or_an_event_that_is_listed_twice_is_one()
    {
        var item = Event("ongoing", "Issue", "Text");
        var snapshot = Read(Body(Service("Maps", item, item), Service("Maps", item)));
        Assert.Equal("Maps", Assert.Single(Assert.Single(snapshot.Listed).Components).Name);
        Assert.Single(snapshot.Components);
    }

    [Theory]
    [InlineData("jsonCallback({\"services\":[")]
    [InlineData("jsonCallback(")]
    public void A_call_that_is_cut_off_is_a_failure(string body) =>
        Assert.IsType<ParseResult.Failed>(new AppleDialect().Parse(AppleDialect.Status, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Brackets_in_a_text_are_no_call()
    {
        var body = Body(Service("Maps", Event("ongoing", "Issue", "Slow (very)")));
        Assert.Equal("Slow (very)", Read([.. "\n"u8, .. body]).Listed[0].Updates[0].Body);
    }

    [Theory]
    [InlineData("{}", "services is missing")]
    [InlineData("""{"services":[]}""", "services is empty")]
    [InlineData("""{"services":[{"events":[]}]}""", "no serviceName")]
    [InlineData("""{"services":[{"serviceName":"Maps"}]}""", "service Maps: events")]
    public void What_is_not_Apples_is_a_failure_that_says_what_was_found(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(new AppleDialect().Parse(AppleDialect.Status, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.apple.com/support/systemstatus", "https://www.apple.com/support/systemstatus/data/system_status_en_US.js")]
    [InlineData("https://apple.com/support/systemstatus", "https://www.apple.com/support/systemstatus/data/system_status_en_US.js")]
    [InlineData("https://www.apple.com/support/systemstatus/data/developer", "https://www.apple.com/support/systemstatus/data/developer/system_status_en_US.js")]
    [InlineData("https://developer.apple.com/system-status/", "https://www.apple.com/support/systemstatus/data/developer/system_status_en_US.js")]
    [InlineData("https://developer.apple.com/news/", null)]
    [InlineData("https://www.apple.com/mac/", null)]
    [InlineData("https://status.example/support/systemstatus", null)]
    [InlineData("https://status.example/system-status", null)]
    public void Each_page_has_its_own_data(string page, string? asked) => Assert.Equal(
        asked is null ? [] : [(asked, true)],
        new AppleDialect().CandidatesOf(new Uri(page), null).Select(candidate => (AppleDialect.Status.AddressBelow(candidate.Address).ToString(), candidate.IsHinted)));

    private static PageSnapshot Read(byte[] body) => Assert.IsType<ParseResult.Parsed>(new AppleDialect().Parse(AppleDialect.Status, body)).Snapshot;

    private static byte[] Body(params string[] services) => Encoding.UTF8.GetBytes($$"""{"services":[{{string.Join(',', services)}}]}""");

    private static string Service(string name, params string[] events) => $$"""{"serviceName":"{{name}}","redirectUrl":null,"events":[{{string.Join(',', events)}}]}""";

    private static string Event(string status, string type, string message) =>
        $$"""{"startDate":"03/02/2026 02:00 PST","endDate":null,"affectedServices":null,"eventStatus":"{{status}}","usersAffected":"Some users are affected","epochStartDate":1772445600000,"epochEndDate":null,"messageId":"2000001","statusType":"{{type}}","datePosted":"03/02/2026 02:10 PST","message":"{{message}}"}""";
}
