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
    [InlineData("{}", "services is missing")]
    [InlineData("""{"services":[]}""", "services is empty")]
    [InlineData("""{"services":[{"events":[]}]}""", "no serviceName")]
    [InlineData("""{"services":[{"serviceName":"Maps"}]}""", "service Maps: events")]
    public void What_is_not_Apples_is_a_failure_that_says_what_was_found(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(new AppleDialect().Parse(AppleDialect.Status, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.apple.com/support/systemstatus", "https://www.apple.com/support/systemstatus/data/system_status_en_US.js")]
    [InlineData("https://developer.apple.com/system-status/", "https://www.apple.com/support/systemstatus/data/developer/system_status_en_US.js")]
    public void Each_page_has_its_own_data(string page, string asked)
    {
        var candidate = Assert.Single(new AppleDialect().CandidatesOf(new Uri(page), null));
        Assert.Equal(asked, AppleDialect.Status.AddressBelow(candidate.Address).ToString());
    }

    private static PageSnapshot Read(byte[] body) => Assert.IsType<ParseResult.Parsed>(new AppleDialect().Parse(AppleDialect.Status, body)).Snapshot;

    private static byte[] Body(params string[] services) => Encoding.UTF8.GetBytes($$"""{"services":[{{string.Join(',', services)}}]}""");

    private static string Service(string name, params string[] events) => $$"""{"serviceName":"{{name}}","redirectUrl":null,"events":[{{string.Join(',', events)}}]}""";

    private static string Event(string status, string type, string message) =>
        $$"""{"startDate":"03/02/2026 02:00 PST","endDate":null,"affectedServices":null,"eventStatus":"{{status}}","usersAffected":"Some users are affected","epochStartDate":1772445600000,"epochEndDate":null,"messageId":"2000001","statusType":"{{type}}","datePosted":"03/02/2026 02:10 PST","message":"{{message}}"}""";
}
