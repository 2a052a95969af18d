using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Heroku;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Heroku;

/// <summary>What is peculiar to Heroku's page.</summary>
public sealed class HerokuOddityTests
{
    [Fact]
    public void All_green_is_three_systems_that_work()
    {
        var snapshot = Read(HerokuDialect.Current, Fixtures.Read("heroku/current-status-green.json"));
        Assert.Equal(["Apps", "Data", "Tools"], snapshot.Components.Select(system => system.Name));
        Assert.All(snapshot.Components, system => Assert.Equal("operational", system.Status));
        Assert.Empty(snapshot.Listed);
    }

    [Fact]
    public void The_state_is_believed_and_not_the_flag()
    {
        var incident = Read(HerokuDialect.Incidents, Bytes($"[{Incident("resolved", Update("resolved", 2, "Mended."), Update("issue", 1, "Down."))}]")).Listed[0];
        Assert.Equal("resolved", incident.Status);
        Assert.Equal(["investigating", "resolved"], incident.Updates.Select(update => update.Status));
    }

    [Fact]
    public void A_mere_update_leaves_the_step_as_it_was()
    {
        var incident = Read(HerokuDialect.Incidents, Bytes($"[{Incident("monitoring", Update("update", 3, "Still."), Update("monitoring", 2, "Mended."), Update("issue", 1, "Down."))}]")).Listed[0];
        Assert.Equal(["investigating", "monitoring", "monitoring"], incident.Updates.Select(update => update.Status));
    }

    [Fact]
    public void Planned_work_is_a_maintenance_that_is_scheduled_for_as_long_as_it_is_listed()
    {
        var body = $$"""{"status":[{"system":"Apps","status":"blue"}],"incidents":[],"scheduled":[{{Incident("upcoming", Update("scheduled", 2, "Maintenance is complete"), Update("scheduled", 1, "We shall change things."))}}]}""";
        var snapshot = Read(HerokuDialect.Current, Bytes(body));
        Assert.Equal((IncidentType.Maintenance, "scheduled"), (snapshot.Listed[0].Type, snapshot.Listed[0].Status));
        Assert.Equal("under_maintenance", snapshot.Components[0].Status);
    }

    [Fact]
    public void Planned_work_among_the_incidents_is_told_by_its_updates()
    {
        var work = Read(HerokuDialect.Incidents, Bytes($"[{Incident("resolved", Update("resolved", 2, "Done."), Update("scheduled", 1, "Soon."))}]")).Listed[0];
        Assert.Equal((IncidentType.Maintenance, "completed"), (work.Type, work.Status));
        Assert.Equal(["scheduled", "completed"], work.Updates.Select(update => update.Status));
    }

    [Theory]
    [InlineData("red", "major")]
    [InlineData("yellow", "minor")]
    public void The_worst_colour_of_a_system_is_the_impact(string colour, string impact) =>
        Assert.Equal(impact, Read(HerokuDialect.Incidents, Bytes($"[{Incident("open").Replace("red", colour, StringComparison.Ordinal)}]")).Listed[0].Impact);

    [Theory]
    [InlineData("green", "operational")]
    [InlineData("yellow", "degraded_performance")]
    [InlineData("red", "major_outage")]
    [InlineData("blue", "under_maintenance")]
    [InlineData("Deep Purple", "deep_purple")]
    public void A_systems_colour_is_its_state_and_a_system_listed_twice_is_one(string colour, string state)
    {
        var system = $$"""{"system":"Apps","status":"{{colour}}"}""";
        var snapshot = Read(HerokuDialect.Current, Bytes($$"""{"status":[{{system}},{{system}}],"incidents":[{{Incident("open")}},{{Incident("open")}}]}"""));
        Assert.Equal(state, Assert.Single(snapshot.Components).Status);
        Assert.Single(snapshot.Listed);
    }

    [Theory]
    [InlineData("\"state\":\"open\"", "investigating")]
    [InlineData("\"state\":\"issue\"", "investigating")]
    [InlineData("\"state\":\"monitoring\"", "monitoring")]
    [InlineData("\"state\":\"upcoming\"", "scheduled")]
    [InlineData("\"state\":\"resolved\"", "resolved")]
    [InlineData("\"state\":null,\"resolved\":true", "resolved")]
    [InlineData("\"state\":null,\"resolved\":false", "investigating")]
    public void The_state_says_how_far_it_is_and_the_flag_only_where_there_is_none(string members, string status)
    {
        var incident = Read(HerokuDialect.Incidents, Bytes($"[{Incident("open").Replace("\"state\":\"open\",\"resolved\":false", members, StringComparison.Ordinal)}]")).Listed[0];
        Assert.Equal((status, status == "scheduled" ? IncidentType.Maintenance : IncidentType.Incident), (incident.Status, incident.Type));
    }

    [Theory]
    [InlineData("\"state\":\"completed\"", "completed")]
    [InlineData("\"state\":\"resolved\"", "completed")]
    [InlineData("\"state\":null,\"resolved\":true", "completed")]
    [InlineData("\"state\":null,\"resolved\":false", "scheduled")]
    public void Planned_work_says_in_its_state_whether_it_is_over(string members, string status) => Assert.Equal(status, Read(HerokuDialect.Current, Bytes(
        $$"""{"status":[],"incidents":[],"scheduled":[{{Incident("open").Replace("\"state\":\"open\",\"resolved\":false", members, StringComparison.Ordinal)}}]}""")).Listed[0].Status);

    [Theory]
    [InlineData("issue", "investigating")]
    [InlineData("open", "investigating")]
    [InlineData("update", "identified")]
    [InlineData("", "identified")]
    [InlineData("Being Watched", "being_watched")]
    public void The_type_of_an_update_is_its_step_or_leaves_it(string type, string step) =>
        Assert.Equal(["identified", step], Read(HerokuDialect.Incidents, Bytes($"[{Incident("open", Update(type, 2, "b"), Update("identified", 1, "a"))}]")).Listed[0].Updates.Select(update => update.Status));

    [Theory]
    [InlineData("open", "investigating")]
    [InlineData("upcoming", "scheduled")]
    public void Before_any_step_is_named_an_incident_is_looked_into_and_planned_work_announced(string state, string step) =>
        Assert.Equal(step, Read(HerokuDialect.Incidents, Bytes($"[{Incident(state, Update("update", 1, "a"))}]")).Listed[0].Updates[0].Status);

    [Fact]
    public void Updates_go_by_their_ids_where_each_has_one_and_by_their_times_else()
    {
        static string Id(int id, string update) => update.Replace("{", $"{{\"id\":{id},", StringComparison.Ordinal);
        string[] updates = [Id(8, Update("update", 2, "d")), Id(7, Update("update", 1, "c")), Id(7, Update("update", 1, "c")), Id(5, Update("update", 1, "b")), Id(6, Update("issue", 0, "a"))];
        var newestFirst = Read(HerokuDialect.Incidents, Bytes($"[{Incident("open", updates)}]")).Listed[0].Updates;
        Assert.Equal(["6", "5", "7", "8"], newestFirst.Select(update => update.Id.Value));
        var oldestFirst = Read(HerokuDialect.Incidents, Bytes($"[{Incident("open", updates[4], updates[3], updates[1], updates[0])}]")).Listed[0].Updates;
        Assert.Equal(newestFirst, oldestFirst);
        var mixed = Read(HerokuDialect.Incidents, Bytes($"[{Incident("open", updates[3], updates[0], updates[4])}]")).Listed[0].Updates;
        Assert.Equal(["6", "5", "8"], mixed.Select(update => update.Id.Value));
        var timed = Read(HerokuDialect.Incidents, Bytes($"[{Incident("open", updates[0], Update("issue", 0, "a"))}]")).Listed[0].Updates;
        Assert.Equal(["@20260302T100000Z", "@20260302T100200Z"], timed.Select(update => update.Id.Value));
    }

    [Fact]
    public void Of_updates_of_one_time_the_lower_one_is_the_earlier() =>
        Assert.Equal(["a", "b", "c"], Read(HerokuDialect.Incidents, Bytes($"[{Incident("open", Update("update", 2, "c"), Update("update", 1, "b"), Update("update", 1, "a"))}]")).Listed[0].Updates.Select(update => update.Body));

    [Fact]
    public void An_incident_has_its_own_address_else_one_that_is_built_and_touches_a_system_once()
    {
        var item = Incident("open").Replace("https://status.heroku.com/incidents/2963", "https://status.heroku.com/x/1", StringComparison.Ordinal).Replace("\"systems\":[", "\"systems\":[{\"name\":\"Apps\"},", StringComparison.Ordinal);
        var incident = Read(HerokuDialect.Incidents, Bytes($"[{item}]")).Listed[0];
        Assert.Equal(("https://status.heroku.com/x/1", "Apps"), (incident.Url, Assert.Single(incident.Components).Name));
        Assert.Equal("https://status.heroku.com/incidents/2963", Read(HerokuDialect.Incidents, Bytes($"[{Incident("open").Replace("full_url", "x", StringComparison.Ordinal)}]")).Listed[0].Url);
    }

    [Theory]
    [InlineData("https://status.heroku.com/incidents/1", true)]
    [InlineData("https://heroku.example", false)]
    public void Only_its_own_host_is_asked(string page, bool isAsked) =>
        Assert.Equal(isAsked ? [new Candidate(new Uri("https://status.heroku.com"), true)] : [], new HerokuDialect().CandidatesOf(new Uri(page), null));

    [Theory]
    [InlineData("""{"status":{},"incidents":[]}""", true)]
    [InlineData("""{"status":[]}""", true)]
    [InlineData("{}", false)]
    public void Each_of_its_documents_must_have_its_lists(string body, bool isCurrent) =>
        Assert.IsType<ParseResult.Failed>(new HerokuDialect().Parse(isCurrent ? HerokuDialect.Current : HerokuDialect.Incidents, Bytes(body)));

    [Theory]
    [InlineData("""{"status":"500","error":"Internal Server Error"}""")]
    [InlineData("""{"status":[]}""")]
    [InlineData("[]")]
    public void What_is_not_Herokus_is_a_failure(string body) =>
        Assert.IsType<ParseResult.Failed>(new HerokuDialect().Parse(HerokuDialect.Current, Bytes(body)));

    private static PageSnapshot Read(PageResource resource, byte[] body) => Assert.IsType<ParseResult.Parsed>(new HerokuDialect().Parse(resource, body)).Snapshot;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Incident(string state, params string[] updates) =>
        $$"""{"id":2963,"title":"Slow","state":"{{state}}","resolved":false,"created_at":"2026-03-02T10:00:00.000Z","full_url":"https://status.heroku.com/incidents/2963","systems":[{"name":"Apps","status":"red","services":["Apps"]}],"tags":["EMEA"],"updates":[{{string.Join(',', updates)}}]}""";

    private static string Update(string type, int minute, string text) => $$"""{"created_at":"2026-03-02T10:0{{minute}}:00.000Z","contents":"{{text}}","update_type":"{{type}}"}""";
}
