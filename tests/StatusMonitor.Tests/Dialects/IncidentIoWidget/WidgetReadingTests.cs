using System.Globalization;
using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.IncidentIoWidget;

public sealed class WidgetReadingTests
{
    [Fact]
    public void An_item_with_all_its_steps_is_read_with_all_of_them()
    {
        var page = Read(Fixtures.Read("incidentio/openai-v1-summary-edited.json"));
        Assert.Equal(("https://status.openai.com/", "OpenAI"), (page.Identity.Value, page.Name));
        var incident = Assert.Single(page.Listed);
        Assert.Equal(("minor", 2, false), (incident.Impact, incident.Updates.Count, incident.ListsNewestOnly));
        Assert.Equal(["investigating", "monitoring"], incident.Updates.Select(update => update.Status));
        Assert.Equal("https://status.openai.com/incidents/01M1KWEDH417T2CF44YYHZDFCR", incident.Url);
    }

    [Fact]
    public void An_item_with_its_newest_step_only_says_so()
    {
        var incident = Assert.Single(Read("""
            {"page_title":"Acme","page_url":"https://status.acme.example","ongoing_incidents":[{"id":"01M1KWEDH417T2CF44YYHZDFCR","name":"Slow mail","status":"monitoring",
            "url":"https://status.acme.example/incidents/1","last_update_at":"2026-09-03T15:17:00Z","last_update_message":"We watch it.","current_worst_impact":"full_outage",
            "affected_components":[{"id":"01C","name":"Mail","group_name":"Office"}]}],"in_progress_maintenances":[],"scheduled_maintenances":[]}
            """u8.ToArray()).Listed);
        Assert.Equal(("critical", true, "Mail"), (incident.Impact, incident.ListsNewestOnly, incident.Components.Single().Name));
        Assert.Equal(("@20260903T151700Z", "monitoring", "We watch it."), (incident.Updates.Single().Id.Value, incident.Updates.Single().Status, incident.Updates.Single().Body));
        Assert.True(incident.CreatedAt < incident.UpdatedAt);
    }

    [Fact]
    public void Planned_work_is_told_by_the_list_it_stands_in()
    {
        var work = Assert.Single(Read(Fixtures.Read("incidentio/v1-summary-maintenance-synthetic.json")).Listed);
        Assert.Equal((IncidentType.Maintenance, "in_progress", "maintenance"), (work.Type, work.Status, work.Impact));
    }

    [Theory]
    [InlineData("""{"ongoing_incidents":[]}""")]
    [InlineData("""{"page_title":"Acme"}""")]
    [InlineData("""{"page_title":"Acme","ongoing_incidents":[{"name":"no id"}]}""")]
    [InlineData("""{"page_title":"Acme","ongoing_incidents":[],"scheduled_maintenances":"none"}""")]
    public void What_is_no_summary_is_a_failure_that_says_so(string body) =>
        Assert.StartsWith("widget: ", Assert.IsType<ParseResult.Failed>(new IncidentIoWidgetDialect().Parse(IncidentIoWidgetDialect.Widget, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("01M1KWEDH417T2CF44YYHZDFCR", "\"published_at\":\"2026-01-01T08:00:00Z\"", "2026-01-01T08:00:00Z", "2026-01-01T08:00:00Z")]
    [InlineData("01M1KWEDH417T2CF44YYHZDFCR", "\"name\":\"Slow mail\"", "2026-09-03T14:58:23.908Z", "2026-09-03T14:58:23.908Z")]
    [InlineData("i1", "\"name\":\"Slow mail\"", null, "2026-09-09T09:00:00Z")]
    public void An_item_began_when_it_was_published_else_when_its_id_was_made_else_with_its_step(string id, string members, string? created, string began)
    {
        var incident = Assert.Single(Read(Encoding.UTF8.GetBytes($$"""
            {"page_title":"Acme","ongoing_incidents":[{"id":"{{id}}","last_update_at":"2026-09-09T09:00:00Z","last_update_message":"We watch it.",{{members}}}]}
            """)).Listed);
        Assert.Equal((Time(created), Time(began)), (incident.CreatedAt, incident.StartedAt));
    }

    [Fact]
    public void Steps_that_are_listed_go_before_the_text_of_the_newest()
    {
        var incident = Assert.Single(Read("""
            {"page_title":"Acme","ongoing_incidents":[{"id":"i1","last_update_message":"We watch it.","updates":[{"id":"u1","message_string":"We look."}]}]}
            """u8.ToArray()).Listed);
        Assert.Equal(("u1", "We look.", false), (Assert.Single(incident.Updates).Id.Value, incident.Updates[0].Body, incident.ListsNewestOnly));
    }

    [Fact]
    public void Each_list_is_read_what_stands_in_two_is_listed_once_and_a_page_without_an_address_is_known_by_its_title()
    {
        var page = Read("""
            {"page_title":"Acme","ongoing_incidents":[{"id":"i1"},{"id":"i1"}],"in_progress_maintenances":[{"id":"m1"},{"id":"i1"}],"scheduled_maintenances":[{"id":"m2"}]}
            """u8.ToArray());
        Assert.Equal("Acme", page.Identity.Value);
        Assert.Equal([("i1", IncidentType.Incident), ("m1", IncidentType.Maintenance), ("m2", IncidentType.Maintenance)], page.Listed.Select(incident => (incident.Id.Value, incident.Type)));
    }

    [Fact]
    public void It_is_asked_for_only_where_the_page_names_its_maker()
    {
        var page = new Uri("https://status.acme.example");
        var dialect = new IncidentIoWidgetDialect();
        Assert.Empty(dialect.CandidatesOf(page, null));
        Assert.Empty(dialect.CandidatesOf(page, FrontPage.Read(page, "<p>Acme</p>"u8.ToArray())));
        Assert.Equal([new Candidate(page)], dialect.CandidatesOf(page, FrontPage.Read(page, "<a href=\"https://incident.io\">Powered by</a>"u8.ToArray())));
    }

    private static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static PageSnapshot Read(byte[] body) =>
        Assert.IsType<ParseResult.Parsed>(new IncidentIoWidgetDialect().Parse(IncidentIoWidgetDialect.Widget, body)).Snapshot;
}
