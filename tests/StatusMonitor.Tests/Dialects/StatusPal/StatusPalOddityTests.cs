using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.StatusPal;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.StatusPal;

/// <summary>StatusPal's words, and what its documents may leave out or repeat.</summary>
public sealed class StatusPalOddityTests
{
    private static readonly StatusPalDialect Dialect = new();

    [Theory]
    [InlineData("null", "operational")]
    [InlineData("\"minor\"", "degraded_performance")]
    [InlineData("\"major\"", "major_outage")]
    [InlineData("\"scheduled\"", "under_maintenance")]
    [InlineData("\"emergency-maintenance\"", "under_maintenance")]
    [InlineData("\"Quite New\"", "quite_new")]
    public void What_is_open_on_a_service_is_its_state(string kind, string state)
    {
        var service = Assert.Single(Summary("services", $$"""{"id":5,"current_incident_type":{{kind}}},{"id":5}""").Components);
        Assert.Equal(("5", state), (service.Name, service.Status));
    }

    [Theory]
    [InlineData("minor", "minor")]
    [InlineData("major", "major")]
    [InlineData("info", "none")]
    public void The_type_of_an_incident_is_its_impact(string type, string impact) => Assert.Equal(impact, Summary("incidents", Item(type)).Listed[0].Impact);

    [Theory]
    [InlineData("issue", "investigating", "investigating")]
    [InlineData("investigating", "investigating", "investigating")]
    [InlineData("identified", "identified", "identified")]
    [InlineData("monitoring", "monitoring", "monitoring")]
    [InlineData("resolved", "resolved", "resolved")]
    [InlineData("retroactive", "resolved", "resolved")]
    [InlineData("postmortem", "postmortem", "postmortem")]
    [InlineData("essential", "essential", "identified")]
    public void The_type_of_an_update_is_its_step_and_the_last_step_is_the_incidents(string type, string step, string status)
    {
        var incident = Summary("incidents", Item("minor", Update(1, 5, "identified"), Update(2, 10, type))).Listed[0];
        Assert.Equal((step, status), (incident.Updates[1].Status, incident.Status));
        Assert.Equal(IncidentStatus.IsEnd(status) ? At(10) : null, incident.ResolvedAt);
    }

    [Fact]
    public void An_incident_whose_updates_name_no_step_is_looked_into() =>
        Assert.Equal("investigating", Summary("incidents", Item("minor", Update(1, 5, "essential"))).Listed[0].Status);

    [Theory]
    [InlineData("scheduled", 10, "scheduled", "in_progress")]
    [InlineData("in_progress", -10, "in_progress", "in_progress")]
    [InlineData("verifying", -10, "verifying", "verifying")]
    [InlineData("completed", -10, "completed", "completed")]
    [InlineData("resolved", 10, "completed", "completed")]
    [InlineData("retroactive", 10, "completed", "completed")]
    [InlineData("essential", 10, "in_progress", "in_progress")]
    [InlineData("essential", -10, "scheduled", "in_progress")]
    public void An_update_of_a_maintenance_says_its_step_or_its_time_does(string type, int minute, string step, string status)
    {
        var work = Summary("maintenances", Item("scheduled", Update(1, minute, type))).Listed[0];
        Assert.Equal((IncidentType.Maintenance, "maintenance", step, status), (work.Type, work.Impact, work.Updates[0].Status, work.Status));
    }

    [Fact]
    public void A_maintenance_of_which_nothing_was_said_is_where_its_list_says() =>
        Assert.Equal("scheduled", Summary("upcoming_maintenances", Item("scheduled")).Listed[0].Status);

    [Theory]
    [InlineData("scheduled")]
    [InlineData("maintenance")]
    [InlineData("emergency-maintenance")]
    public void A_maintenance_among_the_incidents_of_the_history_is_passed_over(string type) => Assert.Empty(History(Item(type)).Listed);

    [Fact]
    public void What_is_listed_twice_is_one_and_what_has_no_id_is_passed_over()
    {
        var item = Item("minor", Update(1, 5, "issue"), Update(1, 5, "issue"), """{"type":"issue"}""").Replace("\"service_ids\":[]", "\"service_ids\":[5,5,6]", StringComparison.Ordinal);
        Assert.Single(Assert.Single(History($"{item},{item}").Listed).Updates);
        var snapshot = Summary("incidents", $"{item},{item}", """{"id":5,"name":"API"}""");
        Assert.Equal("API", Assert.Single(Assert.Single(snapshot.Listed).Components).Name);
        Assert.Equal("acme", snapshot.Name);
    }

    [Fact]
    public void An_update_was_posted_when_it_says_so_else_when_it_was_written_and_the_other_way_round()
    {
        var updates = Summary("incidents", Item("minor",
            """{"id":1,"type":"issue","posted_at":"2026-03-02T09:01:00"}""", """{"id":2,"type":"issue","inserted_at":"2026-03-02T09:02:00"}""",
            """{"id":3,"type":"issue","posted_at":"2026-03-02T09:00:00","inserted_at":"2026-03-02T09:03:00"}""")).Listed[0].Updates;
        Assert.Equal([At(1), At(2), At(3)], updates.Select(update => update.CreatedAt));
        Assert.Equal([At(1), At(2), At(0)], updates.Select(update => update.DisplayAt));
    }

    [Fact]
    public void Of_updates_of_one_time_the_end_is_the_last() =>
        Assert.Equal(["2", "1"], Summary("incidents", Item("minor", Update(1, 5, "resolved"), Update(2, 5, "issue"))).Listed[0].Updates.Select(update => update.Id.Value));

    [Fact]
    public void What_is_no_name_of_a_page_is_not_asked_for()
    {
        var (long63, long64) = (new string('a', 63), new string('a', 64));
        Assert.Single(Candidates($"statuspal.io/api/v2/status_pages/{long63}"));
        Assert.Empty(Candidates($"statuspal.io/api/v2/status_pages/{long64}"));
        Assert.Empty(Dialect.CandidatesOf(new Uri("https://a.b.statuspal.io"), null));
    }

    private static IEnumerable<Candidate> Candidates(string source) =>
        Dialect.CandidatesOf(new Uri("https://status.example"), FrontPage.Read(new Uri("https://status.example"), Encoding.UTF8.GetBytes(source)));

    private static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    private static string Update(int id, int minute, string type) => $$"""{"id":{{id}},"type":"{{type}}","description":"Text.","inserted_at":"{{At(minute):s}}","posted_at":"{{At(minute):s}}"}""";

    private static string Item(string type, params string[] updates) =>
        $$"""{"id":9,"type":"{{type}}","title":"Slow","starts_at":"2026-03-02T09:00:00","ends_at":null,"service_ids":[],"updates":[{{string.Join(',', updates)}}]}""";

    private static PageSnapshot History(string items) => Read(StatusPalDialect.Incidents, $$"""{"incidents":[{{items}}]}""");

    private static PageSnapshot Summary(string list, string items, string services = "")
    {
        string Of(string name) => $"\"{name}\":[{(name == list ? items : name == "services" ? services : "")}]";
        return Read(StatusPalDialect.Summary, $$"""{"status_page":{"subdomain":"acme"},{{Of("services")}},{{Of("incidents")}},{{Of("maintenances")}},{{Of("upcoming_maintenances")}}}""");
    }

    private static PageSnapshot Read(PageResource resource, string body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
