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
