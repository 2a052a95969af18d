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

    private static PageSnapshot Read(byte[] body) =>
        Assert.IsType<ParseResult.Parsed>(new IncidentIoWidgetDialect().Parse(IncidentIoWidgetDialect.Widget, body)).Snapshot;
}
