using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Sorry;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Sorry;

/// <summary>What is particular to Sorry. No page was recorded: the documents below follow the published description.</summary>
public sealed class SorryParserTests
{
    private static readonly SorryDialect Dialect = new();

    [Theory]
    [InlineData("unplanned", "recovering", "monitoring", true)]
    [InlineData("unplanned", "false_alarm", "resolved", false)]
    [InlineData("planned", "underway", "in_progress", true)]
    [InlineData("planned", "cancelled", "completed", false)]
    [InlineData("planned", "complete", "completed", false)]
    [InlineData("planned", "scheduled", "scheduled", true)]
    [InlineData("unplanned", "investigating", "investigating", true)]
    [InlineData("unplanned", "identified", "identified", true)]
    [InlineData("unplanned", "resolved", "resolved", false)]
    [InlineData("unplanned", "Half Mended", "half_mended", true)]
    public void A_state_is_a_step(string type, string state, string step, bool isOpen)
    {
        var incident = Assert.Single(Read(SorryDialect.Notices, Notices(type, state)).Listed);
        Assert.Equal((step, isOpen, step), (incident.Status, incident.IsOpen, incident.Updates[0].Status));
        Assert.Equal(type == "planned" ? ("maintenance", IncidentType.Maintenance) : ("", IncidentType.Incident), (incident.Impact, incident.Type));
        Assert.True(incident.ListsNewestOnly);
    }

    [Fact]
    public void An_announcement_is_no_incident() => Assert.Empty(Read(SorryDialect.Notices, Notices("general", "")).Listed);

    [Fact]
    public void A_component_that_others_name_as_their_parent_is_a_group()
    {
        var snapshot = Read(SorryDialect.Components, """{"components":[{"id":2,"state":"degraded","name":"Mail","parent_id":1},{"id":1,"state":"operational","name":"Campus","parent_id":null}]}""");
        Assert.Equal([("Mail", false, "degraded_performance", "1"), ("Campus", true, "operational", null)], snapshot.Components.Select(part => (part.Name, part.IsGroup, part.Status, part.GroupId?.Value)));
    }

    [Theory]
    [InlineData("unplanned", "investigating")]
    [InlineData("planned", "scheduled")]
    public void A_notice_without_a_state_is_at_its_beginning(string type, string status) =>
        Assert.Equal(status, Read(SorryDialect.Notices, $$"""{"notices":[{"id":7,"type":"{{type}}","latest_update":null},{"id":7,"type":"{{type}}"}]}""").Listed.Single() is var read && read.Updates.Count == 0 ? read.Status : "");

    [Fact]
    public void A_notice_began_when_it_did_else_when_it_is_planned_else_when_it_was_written()
    {
        const string Written = "\"created_at\":\"2026-03-02T09:00:00Z\"";
        Assert.Equal([9, 10, 11], new[] { Written, $"{Written},\"begins_at\":\"2026-03-02T10:00:00Z\"", $"{Written},\"begins_at\":\"2026-03-02T10:00:00Z\",\"began_at\":\"2026-03-02T11:00:00Z\"" }
            .Select(times => Read(SorryDialect.Notices, $$"""{"notices":[{"id":7,"type":"planned",{{times}}}]}""").Listed[0].StartedAt!.Value.Hour));
    }

    [Fact]
    public void An_update_goes_by_its_id_where_it_has_one_and_by_its_time_else()
    {
        Assert.Equal("@20260302T090000Z", Read(SorryDialect.Notices, Notices("unplanned", "identified")).Listed[0].Updates[0].Id.Value);
        Assert.Equal("5", Read(SorryDialect.Notices, Notices("unplanned", "identified").Replace("\"latest_update\":{", "\"latest_update\":{\"id\":5,", StringComparison.Ordinal)).Listed[0].Updates[0].Id.Value);
    }

    [Fact]
    public void A_component_that_is_listed_twice_or_names_itself_as_its_parent_is_one_and_in_no_group()
    {
        var part = Assert.Single(Read(SorryDialect.Components, """{"components":[{"id":2,"state":"under_maintenance","parent_id":2},{"id":2,"state":"operational"}]}""").Components);
        Assert.Equal(("2", "under_maintenance", null), (part.Name, part.Status, part.GroupId));
    }

    [Theory]
    [InlineData("operational")]
    [InlineData("degraded")]
    [InlineData("under_maintenance")]
    public void A_page_in_any_of_its_states_is_a_page(string state) =>
        Assert.Equal("Acme", Read(SorryDialect.Status, $$$"""{"page":{"state":"{{{state}}}","name":"Acme","links":{"notices":{} } } }""").Name);

    [Theory]
    [InlineData("status", "{}", "status: page.state is none of operational, degraded, under_maintenance")]
    [InlineData("status", """{"page":{"state":"operational"}}""", "status: page.links.notices is missing or no object")]
    [InlineData("notices", """{"notices":null}""", "notices: notices is missing or no list")]
    [InlineData("notices", """{"notices":[{}]}""", "notices: a notice has no id")]
    [InlineData("components", "{}", "components: components is missing or no list")]
    [InlineData("components", """{"components":[{}]}""", "components: a component has no id")]
    public void What_is_no_document_of_theirs_is_said_precisely(string resource, string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources.Single(item => item.Name == resource), Encoding.UTF8.GetBytes(body)));
        Assert.Equal((PollFailure.Malformed, reason), (failed.Reason, failed.Detail));
    }

    [Fact]
    public void A_page_is_asked_for_only_where_something_names_its_maker()
    {
        var page = new Uri("https://status.acme.example");
        Assert.Single(Dialect.CandidatesOf(new Uri("https://acme.sorryapp.com"), null));
        Assert.Empty(Dialect.CandidatesOf(page, FrontPage.Read(page, default)));
        Assert.True(Assert.Single(Dialect.CandidatesOf(page, FrontPage.Read(page, "<a href='https://www.sorryapp.com'>"u8.ToArray()))).IsHinted);
    }

    private static string Notices(string type, string state) =>
        $$$"""
        {"notices":[{"id":7,"type":"{{{type}}}","state":"{{{state}}}","subject":"Mail is late","url":"https://status.acme.example/notices/7","created_at":"2026-03-02T09:00:00.000Z",
        "latest_update":{"state":"{{{state}}}","content":"We look.","created_at":"2026-03-02T09:00:00.000Z"}}],"meta":{"count":1}}
        """;

    private static PageSnapshot Read(PageResource resource, string body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
