using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Cachet;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using Xunit;
using PageResource = StatusMonitor.Dialects.PageResource;

namespace StatusMonitor.Tests.Dialects.Cachet;

/// <summary>What is particular to Cachet 2.</summary>
public sealed class CachetOdditiesTests
{
    private static readonly CachetDialect Dialect = new();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void The_text_an_incident_opened_with_is_its_first_step_and_the_others_follow_oldest_first()
    {
        var page = Page();
        var incident = page.OpenIncident("Sign-in fails", Impacts.Major, "Nobody gets in.");
        _time.Advance(TimeSpan.FromMinutes(10));
        page.Post(incident, "identified", "A key has run out.");
        _time.Advance(TimeSpan.FromMinutes(10));
        page.Post(incident, "resolved", "The key was renewed.");
        var read = Assert.Single(Read(CachetDialect.Incidents, page).Listed);
        Assert.Equal(["Nobody gets in.", "A key has run out.", "The key was renewed."], read.Updates.Select(update => update.Body));
        Assert.Equal(["investigating", "identified", "resolved"], read.Updates.Select(update => update.Status));
        Assert.Equal("opening", read.Updates[0].Id.Value);
        Assert.False(read.IsOpen);
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 9, 50, 0, TimeSpan.Zero), read.ResolvedAt);
    }

    [Fact]
    public void An_incident_without_updates_opened_with_the_step_that_it_has()
    {
        var read = Assert.Single(Parsed(CachetDialect.Incidents, List("""{"id":7,"name":"Mail","status":4,"message":"It is back.","created_at":"2026-05-04 08:00:00","updated_at":"2026-05-04 08:30:00","updates":[],"human_status":"Fixed"}""")).Listed);
        Assert.Equal("resolved", Assert.Single(read.Updates).Status);
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 8, 30, 0, TimeSpan.Zero), read.ResolvedAt);
    }

    [Fact]
    public void An_incident_ended_with_the_last_step_that_says_so_though_it_was_touched_later() =>
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 8, 20, 0, TimeSpan.Zero), Parsed(CachetDialect.Incidents, List("""
            {"id":7,"status":4,"created_at":"2026-05-04 08:00:00","updated_at":"2026-05-04 09:00:00","updates":[{"id":9,"status":4,"created_at":"2026-05-04 08:20:00"}]}
            """)).Listed[0].ResolvedAt);

    [Fact]
    public void Steps_of_one_second_are_in_the_order_of_their_numbers()
    {
        const string At = "\"created_at\":\"2026-05-04 08:00:00\"";
        var read = Assert.Single(Parsed(CachetDialect.Incidents, List($$"""
            {"id":7,"name":"Mail","status":1,"message":"Slow.",{{At}},"updates":[{"id":10,"status":3,"message":"c",{{At}}},{"id":9,"status":2,"message":"b",{{At}}}]}
            """)).Listed);
        Assert.Equal(["Slow.", "b", "c"], read.Updates.Select(update => update.Body));
    }

    [Fact]
    public void A_schedule_and_an_incident_of_the_same_number_are_two()
    {
        var incident = Assert.Single(Parsed(CachetDialect.Incidents, List("""{"id":7,"status":1}""")).Listed);
        var schedule = Assert.Single(Parsed(CachetDialect.Schedules, List("""{"id":7,"status":0}""")).Listed);
        Assert.NotEqual(incident.Id, schedule.Id);
        var page = new Uri("https://status.example/sub");
        Assert.Equal("https://status.example/sub/api/v1/incidents/7", Dialect.IncidentAddress(page, incident.Id)!.ToString());
        Assert.Equal("https://status.example/sub/api/v1/schedules/7", Dialect.IncidentAddress(page, schedule.Id)!.ToString());
    }

    [Fact]
    public void A_schedules_time_of_completion_counts_only_once_it_is_complete()
    {
        const string Rest = "\"scheduled_at\":\"2026-05-05 01:00:00\",\"completed_at\":\"2026-05-04 09:30:12\"";
        var running = Assert.Single(Parsed(CachetDialect.Schedules, List($$"""{"id":1,"status":1,{{Rest}}}""")).Listed);
        Assert.Equal(("in_progress", null, null), (running.Status, running.ResolvedAt, running.ScheduledUntil));
        var over = Assert.Single(Parsed(CachetDialect.Schedules, List($$"""{"id":1,"status":2,{{Rest}}}""")).Listed);
        Assert.Equal(("completed", new DateTimeOffset(2026, 5, 4, 9, 30, 12, TimeSpan.Zero)), (over.Status, over.ResolvedAt));
    }

    [Fact]
    public void Before_there_were_schedules_a_maintenance_was_an_incident_of_step_zero()
    {
        var read = Assert.Single(Parsed(CachetDialect.Incidents, List("""{"id":3,"name":"New racks","status":0,"message":"We move.","scheduled_at":"2026-05-06 02:00:00","human_status":"Scheduled"}""")).Listed);
        Assert.Equal((IncidentType.Maintenance, "scheduled", "maintenance"), (read.Type, read.Status, read.Impact));
        Assert.Equal(new DateTimeOffset(2026, 5, 6, 2, 0, 0, TimeSpan.Zero), read.ScheduledFor);
    }

    [Theory]
    [InlineData("0", "reported")]
    [InlineData("1", "investigating")]
    [InlineData("2", "identified")]
    [InlineData("3", "monitoring")]
    [InlineData("4", "resolved")]
    [InlineData("9", "on_fire")]
    public void An_incidents_number_is_its_step_and_that_of_its_last_update_goes_before(string number, string step)
    {
        var own = Assert.Single(Parsed(CachetDialect.Incidents, List($$"""{"id":7,"status":{{number}},"human_status":"On Fire","updates":[{"id":1,"status":{{number}},"human_status":"On Fire"}]}""")).Listed);
        Assert.Equal((IncidentType.Incident, step, step), (own.Type, own.Status, own.Updates[1].Status));
        var latest = Assert.Single(Parsed(CachetDialect.Incidents, List($$"""{"id":7,"status":1,"human_status":"Investigating","latest_status":{{number}},"latest_human_status":"On Fire"}""")).Listed);
        Assert.Equal(step, latest.Status);
    }

    [Theory]
    [InlineData("0", "scheduled")]
    [InlineData("1", "in_progress")]
    [InlineData("2", "completed")]
    [InlineData("9", "on_fire")]
    public void A_schedules_number_is_its_step(string number, string step) =>
        Assert.Equal(step, Assert.Single(Parsed(CachetDialect.Schedules, List($$"""{"id":7,"status":{{number}},"human_status":"On Fire"}""")).Listed).Status);

    [Fact]
    public void A_number_without_a_label_passes_through() =>
        Assert.Equal("9", Assert.Single(Parsed(CachetDialect.Components, List("""{"id":1,"status":9}""")).Components).Status);

    [Fact]
    public void An_incident_that_has_a_planned_time_and_another_step_is_no_maintenance()
    {
        var read = Assert.Single(Parsed(CachetDialect.Incidents, List("""{"id":3,"status":1,"scheduled_at":"2026-05-06 02:00:00"}""")).Listed);
        Assert.Equal((IncidentType.Incident, null), (read.Type, read.ScheduledFor));
    }

    [Fact]
    public void It_began_when_it_occurred_or_is_planned_else_when_it_was_written()
    {
        Assert.Equal(At(7), Of(CachetDialect.Incidents, "occurred_at").StartedAt);
        Assert.Equal(At(8), Of(CachetDialect.Incidents, "x").StartedAt);
        Assert.Equal(At(7), Of(CachetDialect.Schedules, "scheduled_at").StartedAt);
        Assert.Equal(At(8), Of(CachetDialect.Schedules, "x").StartedAt);

        static DateTimeOffset At(int hour) => new(2026, 5, 4, hour, 0, 0, TimeSpan.Zero);
        static Incident Of(PageResource resource, string member) =>
            Parsed(resource, List($$"""{"id":1,"status":1,"created_at":"2026-05-04 08:00:00","{{member}}":"2026-05-04 07:00:00"}""")).Listed[0];
    }

    [Fact]
    public void What_is_listed_twice_is_one_and_steps_follow_their_times_those_without_one_first()
    {
        const string Item = """
            {"id":7,"message":"Slow.","status":1,"updates":[{"id":10,"message":"d","created_at":"2026-05-04 08:02:00"},{"id":11,"message":"c","created_at":"2026-05-04 08:01:00"},{"id":13,"message":"b"},{"id":12,"message":"a"},{"id":12,"message":"a"},{"message":"no id"}]}
            """;
        var read = Assert.Single(Parsed(CachetDialect.Incidents, List($"{Item},{Item}")).Listed);
        Assert.Equal(["Slow.", "a", "b", "c", "d"], read.Updates.Select(update => update.Body));
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("1", "operational")]
    [InlineData("2", "degraded_performance")]
    [InlineData("\"3\"", "partial_outage")]
    [InlineData("4", "major_outage")]
    [InlineData("5", "")]
    [InlineData("6", "under_maintenance")]
    [InlineData("9", "on_fire")]
    public void A_components_number_is_put_in_words_and_an_unknown_one_keeps_its_label(string number, string state)
    {
        var snapshot = Parsed(CachetDialect.Components, List($$"""{"id":1,"name":"API","status":{{number}},"status_name":"On Fire"}"""));
        Assert.True(snapshot.HasComponents);
        Assert.Equal(ListCoverage.None, snapshot.Incidents);
        Assert.Equal(state, Assert.Single(snapshot.Components).Status);
    }

    [Theory]
    [InlineData("{}", "data is missing")]
    [InlineData("[]", "no object")]
    [InlineData("""{"data":[]}""", "meta.pagination")]
    [InlineData("""{"errors":[{"status":404,"title":"Resource Not Found"}]}""", "data is missing")]
    [InlineData("""{"meta":{"pagination":{}},"data":[{"name":"x"}]}""", "no id")]
    [InlineData("<!DOCTYPE html><html></html>", "incidents: ")]
    public void What_is_no_list_of_Cachets_is_refused_with_the_reason(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(CachetDialect.Incidents, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(PollFailure.Malformed, failed.Reason);
        Assert.Contains(reason, failed.Detail, StringComparison.Ordinal);
        Assert.Equal(Recognition.None, Dialect.Recognise(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void An_empty_list_is_only_likely_Cachets_and_an_incident_makes_it_certain()
    {
        Assert.Equal(Recognition.Likely, Dialect.Recognise(List("")));
        Assert.Equal(Recognition.Certain, Dialect.Recognise(List("""{"id":1,"status":1,"human_status":"Investigating"}""")));
    }

    [Fact]
    public void A_front_page_that_names_Cachet_is_a_hint()
    {
        var address = new Uri("https://status.example/");
        var front = FrontPage.Read(address, new CachetLanguage().Answer("", Page().State)!.Body);
        Assert.Equal([new Candidate(address, true)], Dialect.CandidatesOf(address, front));
        Assert.Empty(Dialect.CandidatesOf(address, null));
        Assert.Equal([new Candidate(address)], Dialect.CandidatesOf(address, FrontPage.Read(address, "<html></html>"u8.ToArray())));
    }

    private static byte[] List(string items) => Encoding.UTF8.GetBytes($$$"""{"meta":{"pagination":{"total":1}},"data":[{{{items}}}]}""");

    private static PageSnapshot Parsed(PageResource resource, byte[] body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, body)).Snapshot;

    private static PageSnapshot Read(PageResource resource, SimulatedPage page) =>
        Parsed(resource, new CachetLanguage().Answer(resource.Path[..resource.Path.IndexOf('?', StringComparison.Ordinal)], page.State)!.Body);

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
