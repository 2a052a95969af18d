using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Cachet;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using Xunit;
using ComponentChange = StatusMonitor.Simulator.Pages.ComponentChange;
using PageResource = StatusMonitor.Dialects.PageResource;

namespace StatusMonitor.Tests.Dialects.Cachet;

/// <summary>What is particular to Cachet 3.</summary>
public sealed class Cachet3OdditiesTests
{
    private static readonly Cachet3Dialect Dialect = new();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Updates_and_components_are_found_among_what_is_included()
    {
        var page = Page();
        var part = page.AddComponent("Checkout");
        _time.Advance(TimeSpan.FromMinutes(1));
        var incident = page.OpenIncident("Cards are refused", Impacts.Major, "We look into it.", new ComponentChange(part, ComponentStatuses.MajorOutage));
        _time.Advance(TimeSpan.FromMinutes(5));
        page.Post(incident, "monitoring", "Cards work again.");
        var snapshot = Read(Cachet3Dialect.Incidents, page);
        var read = Assert.Single(snapshot.Listed);
        Assert.Equal(["We look into it.", "Cards work again."], read.Updates.Select(update => update.Body));
        Assert.Equal(["investigating", "monitoring"], read.Updates.Select(update => update.Status));
        Assert.Equal("Checkout", Assert.Single(read.Components).Name);
        Assert.Equal(36, read.Id.Value.Length);
        Assert.Equal($"https://status.paper-mill.example/incidents/{read.Id}", read.Url);
        Assert.Equal("status.paper-mill.example", snapshot.Name);
    }

    [Fact]
    public void A_schedule_ends_by_the_clock_and_is_told_as_completed()
    {
        var page = Page();
        var schedule = page.Schedule("New racks", _time.GetUtcNow().AddHours(1), _time.GetUtcNow().AddHours(2), "We move.");
        _time.Advance(TimeSpan.FromHours(2));
        page.Post(schedule, "completed", "All is moved.");
        var snapshot = Read(Cachet3Dialect.Schedules, page);
        var read = Assert.Single(snapshot.Listed);
        Assert.Equal((IncidentType.Maintenance, "completed", false), (read.Type, read.Status, read.IsOpen));
        Assert.All(read.Updates, update => Assert.Equal("scheduled", update.Status));
        Assert.Equal((ListCoverage.None, ListCoverage.Recent), (snapshot.Incidents, snapshot.Maintenances));
    }

    [Fact]
    public void Components_stand_in_their_groups()
    {
        var page = Page();
        var group = page.AddGroup("Europe");
        page.AddComponent("Checkout", group: group);
        var snapshot = Read(Cachet3Dialect.Components, page);
        var heading = Assert.Single(snapshot.Components, component => component.IsGroup);
        var part = Assert.Single(snapshot.Components, component => !component.IsGroup);
        Assert.Equal(("Europe", heading.Id, "operational"), (heading.Name, part.GroupId, part.Status));
    }

    [Theory]
    [InlineData("incidents", "0", "reported")]
    [InlineData("incidents", "1", "investigating")]
    [InlineData("incidents", "4", "resolved")]
    [InlineData("incidents", "9", "on_fire")]
    [InlineData("schedules", "0", "scheduled")]
    [InlineData("schedules", "1", "in_progress")]
    [InlineData("schedules", "2", "completed")]
    [InlineData("schedules", "9", "on_fire")]
    public void A_number_is_a_step_and_an_unknown_one_keeps_its_label(string resource, string number, string step)
    {
        var read = Assert.Single(Parsed(resource, $"{Item(resource, $$"""{"status":{"value":{{number}},"human":"On Fire"} }""")},{Item(resource, "{}")}").Listed);
        Assert.Equal((step, resource == "schedules" ? "schedule-7" : "7", null), (read.Status, read.Id.Value, resource == "schedules" ? null : read.Url));
    }

    [Theory]
    [InlineData("1", "operational")]
    [InlineData("4", "major_outage")]
    [InlineData("5", "")]
    [InlineData("6", "under_maintenance")]
    [InlineData("9", "on_fire")]
    public void A_components_number_is_its_state(string number, string state) =>
        Assert.Equal(state, Assert.Single(Parsed("components", Item("components", $$"""{"status":{"value":{{number}},"human":"On Fire"} }""")).Components).Status);

    [Fact]
    public void An_incident_began_when_it_occurred_else_when_it_was_written()
    {
        Assert.Equal(At(7), Of("incidents", "occurred").StartedAt);
        Assert.Equal(At(8), Of("incidents", "x").StartedAt);
        Assert.Equal(At(7), Of("schedules", "scheduled").StartedAt);
        Assert.Equal(At(8), Of("schedules", "x").StartedAt);

        static Incident Of(string resource, string member) =>
            Parsed(resource, Item(resource, $$"""{"created":{"string":"2026-05-04 08:00:00"},"{{member}}":{"string":"2026-05-04 07:00:00"} }""")).Listed[0];
    }

    [Fact]
    public void An_incident_without_updates_ended_when_it_was_last_touched() =>
        Assert.Equal(At(8), Parsed("incidents", Item("incidents", """{"status":{"value":4},"updated":{"string":"2026-05-04 08:00:00"}}""")).Listed[0].ResolvedAt);

    [Theory]
    [InlineData("1", false)]
    [InlineData("2", true)]
    public void A_schedules_planned_end_is_its_end_once_it_is_complete(string number, bool isOver)
    {
        var work = Parsed("schedules", Item("schedules", $$"""{"status":{"value":{{number}} },"completed":{"string":"2026-05-04 08:00:00"} }""")).Listed[0];
        Assert.Equal((At(8), isOver ? At(8) : null), (work.ScheduledUntil, work.ResolvedAt));
    }

    [Fact]
    public void What_is_included_besides_groups_is_no_part()
    {
        var body = $$"""{"meta":{"per_page":250},"data":[],"included":[{"type":"componentGroups","id":"1","attributes":{"name":"Europe"} },{"type":"users","id":"2","attributes":{"name":"x"} }]}""";
        Assert.Equal("Europe", Assert.Single(Assert.IsType<ParseResult.Parsed>(Dialect.Parse(Cachet3Dialect.Components, Encoding.UTF8.GetBytes(body))).Snapshot.Components).Name);
    }

    [Fact]
    public void An_empty_list_is_only_likely_Cachets_and_a_front_page_that_names_it_is_a_hint()
    {
        Assert.Equal(Recognition.Likely, Dialect.Recognise("""{"meta":{"per_page":50},"data":[]}"""u8.ToArray()));
        var page = new Uri("https://status.example/");
        Assert.Equal([new Candidate(page, true)], Dialect.CandidatesOf(page, FrontPage.Read(page, "by Cachet"u8.ToArray())));
        Assert.Equal([new Candidate(page)], Dialect.CandidatesOf(page, FrontPage.Read(page, "<p>"u8.ToArray())));
    }

    [Theory]
    [InlineData("[]", "no object")]
    [InlineData("""{"meta":{"per_page":50},"data":[{"type":"incidents"}]}""", "no id")]
    [InlineData("{}", "data is missing")]
    [InlineData("""{"data":[]}""", "meta.per_page")]
    [InlineData("""{"message":"Unauthenticated."}""", "data is missing")]
    [InlineData("""{"meta":{"per_page":50},"data":[{"id":"1","type":"users"}]}""", "none of incidents")]
    public void What_is_no_list_of_Cachets_is_refused_with_the_reason(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(Cachet3Dialect.Incidents, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(PollFailure.Malformed, failed.Reason);
        Assert.Contains(reason, failed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_versions_do_not_take_each_other_for_themselves()
    {
        var page = Page();
        page.OpenIncident("Slow", Impacts.Minor, "We look.");
        var (two, three) = (new CachetLanguage().Answer("/api/v1/incidents", page.State)!.Body, new Cachet3Language().Answer("/api/incidents", page.State)!.Body);
        Assert.Equal((Recognition.Certain, Recognition.None), (new CachetDialect().Recognise(two), new CachetDialect().Recognise(three)));
        Assert.Equal((Recognition.None, Recognition.Certain), (Dialect.Recognise(two), Dialect.Recognise(three)));
    }

    private static DateTimeOffset At(int hour) => new(2026, 5, 4, hour, 0, 0, TimeSpan.Zero);

    private static string Item(string type, string attributes) => $$"""{"id":"7","type":"{{type}}","attributes":{{attributes}} }""";

    private static PageSnapshot Parsed(string resource, string items) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(
        Dialect.Resources.Single(found => found.Name == resource), Encoding.UTF8.GetBytes($$"""{"meta":{"per_page":50},"data":[{{items}}]}"""))).Snapshot;

    private static PageSnapshot Read(PageResource resource, SimulatedPage page) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(
        resource, new Cachet3Language().Answer(resource.Path[..resource.Path.IndexOf('?', StringComparison.Ordinal)], page.State)!.Body)).Snapshot;

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
