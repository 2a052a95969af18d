using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Instatus;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Instatus;

/// <summary>What is particular to Instatus.</summary>
public sealed class InstatusParserTests
{
    private const string Summary = """{"page":{"name":"Acme","url":"https://status.acme.example/","status":"HASISSUES"},"activeIncidents":[{"id":"c1","name":"Slow","status":"INVESTIGATING"}]}""";

    private static readonly InstatusDialect Dialect = new();

    [Fact]
    public void The_recorded_components_are_read_with_their_states()
    {
        var snapshot = Read(InstatusDialect.Components, Recorded().ToJsonString());
        Assert.Equal(
            [("Media storage", "operational"), ("Website & API", "major_outage"), ("Streaming API", "major_outage"), ("Background queues", "major_outage")],
            snapshot.Components.Select(part => (part.Name, part.Status)));
        Assert.True(snapshot.HasComponents);
        Assert.DoesNotContain(snapshot.Components, part => part.IsGroup || part.GroupId is not null);
    }

    [Fact]
    public void A_group_that_only_its_members_name_is_a_row_of_its_own()
    {
        var snapshot = Read(InstatusDialect.Components, """
            {"components":[{"id":"a","name":"Login","status":"MINOROUTAGE","group":{"id":"g","name":"Europe"}},
            {"id":"b","name":"Search","status":"SLEEPING HARD","group":{"id":"g","name":"Europe"}},{"id":"c","name":"Old","status":"OPERATIONAL","archivedAt":"2024-01-01"}]}
            """);
        Assert.Equal([("Europe", true, null), ("Login", false, "g"), ("Search", false, "g")], snapshot.Components.Select(part => (part.Name, part.IsGroup, part.GroupId?.Value)));
        Assert.Equal(["", "partial_outage", "sleeping_hard"], snapshot.Components.Select(part => part.Status));
    }

    [Fact]
    public void A_component_that_names_itself_as_its_group_is_a_component_with_its_own_state()
    {
        var part = Assert.Single(Read(InstatusDialect.Components, """[{"id":"a","name":"Login","status":"MAJOROUTAGE","group":{"id":"a","name":"Other"}}]""").Components);
        Assert.Equal(("Login", "major_outage", false, null), (part.Name, part.Status, part.IsGroup, part.GroupId));
    }

    [Fact]
    public void A_group_that_stands_behind_its_members_keeps_its_own_state()
    {
        var snapshot = Read(InstatusDialect.Components, """
            [{"id":"a","name":"Login","status":"OPERATIONAL","group":{"id":"g","name":"Europe"}},{"id":"g","name":"Europe","status":"PARTIALOUTAGE"},{"id":"g","name":"Twin","status":"OPERATIONAL"}]
            """);
        Assert.Equal([("Europe", "partial_outage", true), ("Login", "operational", false)], snapshot.Components.Select(part => (part.Name, part.Status, part.IsGroup)));
    }

    [Fact]
    public void A_component_with_children_is_their_group()
    {
        var snapshot = Read(InstatusDialect.Components, """[{"id":"g","name":{"default":"Europe"},"isParent":true,"children":[{"id":"a","name":{"en":"Login"},"status":"OPERATIONAL"}]}]""");
        Assert.Equal([("Europe", true, null), ("Login", false, "g")], snapshot.Components.Select(part => (part.Name, part.IsGroup, part.GroupId?.Value)));
    }

    [Fact]
    public void The_summary_says_whose_page_it_is_and_lists_nothing()
    {
        var snapshot = Read(InstatusDialect.Summary, Summary);
        Assert.Equal(("Acme", "https://status.acme.example"), (snapshot.Name, snapshot.Url));
        Assert.Equal((ListCoverage.None, ListCoverage.None, false), (snapshot.Incidents, snapshot.Maintenances, snapshot.HasComponents));
        Assert.Empty(snapshot.Listed);
        Assert.Equal(Recognition.Certain, ((IDialect)Dialect).Recognise(Encoding.UTF8.GetBytes(Summary)));
    }

    [Fact]
    public void Steps_are_put_in_the_order_of_their_times_whatever_the_feeds_is()
    {
        var snapshot = Read(InstatusDialect.History, Feed(Entry("Incident", "c1", "2026-06-04T21:10:00.000+00:00",
            Step("Jun", 5, "01:40:38", "Resolved", "All is well again"), Step("Jun", 4, "21:10:00", "Investigating", "Connectors fail."), Step("Jun", 5, "01:00:00", "Monitoring", "Recovering..."))));
        var incident = Assert.Single(snapshot.Listed);
        Assert.Equal(("c1", "resolved", "", IncidentType.Incident), (incident.Id.Value, incident.Status, incident.Impact, incident.Type));
        Assert.Equal(["@20260604T211000Z", "@20260605T010000Z", "@20260605T014038Z"], incident.Updates.Select(update => update.Id.Value));
        Assert.Equal(["Connectors fail.", "Recovering...", "All is well again"], incident.Updates.Select(update => update.Body));
        Assert.Equal(new DateTimeOffset(2026, 6, 5, 1, 40, 38, TimeSpan.Zero), incident.ResolvedAt);
        Assert.Equal(["Website", "API"], incident.Components.Select(part => part.Name));
        Assert.Equal(("Acme", ListCoverage.Recent), (snapshot.Name, snapshot.Incidents));
    }

    [Theory]
    [InlineData("09:00:00", "09:05:00", "09:00:00", "looking,seen,over")]
    [InlineData("09:00:00", "09:00:00", "09:00:00", "looking,seen,over")]
    public void Steps_of_one_second_keep_the_order_of_their_feed_and_an_end_is_the_last(string over, string later, string earlier, string order)
    {
        var newestFirst = over == later ? new[] { Step("Jun", 4, over, "Resolved", "over"), Step("Jun", 4, earlier, "Investigating", "looking"), Step("Jun", 4, later, "Identified", "seen") }
            : [Step("Jun", 4, later, "Resolved", "over"), Step("Jun", 4, earlier, "Identified", "seen"), Step("Jun", 4, earlier, "Investigating", "looking")];
        var incident = Read(InstatusDialect.History, Feed(Entry("Incident", "c1", "2026-06-04T09:00:00Z", newestFirst))).Listed[0];
        Assert.Equal(order, string.Join(',', incident.Updates.Select(update => update.Body)));
        Assert.Equal("resolved", incident.Status);
    }

    [Fact]
    public void A_step_of_the_new_year_is_not_put_into_the_old_one()
    {
        var incident = Read(InstatusDialect.History, Feed(Entry("Incident", "c1", "2025-12-31T23:50:00.000+00:00",
            Step("Dec", 31, "23:50:00", "Investigating", "Fireworks."), Step("Jan", 1, "00:30:00", "Resolved", "Done.")))).Listed[0];
        Assert.Equal([2025, 2026], incident.Updates.Select(update => update.CreatedAt!.Value.Year));
        Assert.Equal("resolved", incident.Status);
    }

    [Fact]
    public void A_maintenance_announced_early_is_scheduled_until_its_start_and_running_after_it()
    {
        var maintenance = Read(InstatusDialect.History, Feed(Entry("Maintenance", "m1", "2026-07-19T06:00:00.000+00:00",
            Step("Jul", 8, "07:24:48", "Identified", "We plan an upgrade."), Step("Jul", 19, "06:00:01", "Identified", "Now in progress"), Step("Jul", 19, "06:07:55", "Completed", "Done.")))).Listed[0];
        Assert.Equal(["scheduled", "in_progress", "completed"], maintenance.Updates.Select(update => update.Status));
        Assert.Equal((IncidentType.Maintenance, "maintenance", "completed"), (maintenance.Type, maintenance.Impact, maintenance.Status));
        Assert.Equal(new DateTimeOffset(2026, 7, 19, 6, 0, 0, TimeSpan.Zero), maintenance.ScheduledFor);
        Assert.Equal(new DateTimeOffset(2026, 7, 8, 7, 24, 48, TimeSpan.Zero), maintenance.CreatedAt);
    }

    [Fact]
    public void Steps_that_are_escaped_once_more_are_read_all_the_same()
    {
        var step = System.Web.HttpUtility.HtmlEncode(Step("Sep", 25, "15:15:00", "Investigating", "Looking."));
        var incident = Read(InstatusDialect.History, Feed(Entry("Incident", "c1", "2026-09-25T15:15:00+00:00", step))).Listed[0];
        Assert.Equal(("investigating", "Looking."), (incident.Updates[0].Status, incident.Updates[0].Body));
    }

    [Fact]
    public void Offsets_in_steps_are_heeded_and_times_that_cannot_be_read_are_missing()
    {
        var step = Step("Sep", 25, "15:15:00", "Investigating", "Looking.").Replace("GMT+0", "GMT-5:30", StringComparison.Ordinal);
        var incident = Read(InstatusDialect.History, Feed(Entry("Incident", "c1", "2026-09-25T15:15:00+00:00", step, Step("Brumaire", 18, "25:00", "Update", "Then")))).Listed[0];
        Assert.Equal([null, new DateTimeOffset(2026, 9, 25, 20, 45, 0, TimeSpan.Zero)], incident.Updates.Select(update => update.CreatedAt));
    }

    [Theory]
    [InlineData("summary", "{}", "summary: page is missing or no object")]
    [InlineData("summary", """{"page":{"id":"kctbh9vrtdwd","name":"Acme"},"status":{}}""", "summary: page.status is none of UP, HASISSUES, UNDERMAINTENANCE")]
    [InlineData("components", """{"error":"gone"}""", "components: components is missing or no list")]
    [InlineData("components", """[{"name":"x"}]""", "components: a component has no id")]
    [InlineData("history", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "history: the feed has neither a title nor an entry")]
    [InlineData("history", "<rss version=\"2.0\"/>", "history: the root is <rss>, not an Atom <feed>")]
    [InlineData("history", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>x</title></entry></feed>", "history: an entry has neither id nor link")]
    public void What_is_no_document_of_the_page_is_said_precisely(string resource, string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources.Single(item => item.Name == resource), Encoding.UTF8.GetBytes(body)));
        Assert.Equal((PollFailure.Malformed, reason), (failed.Reason, failed.Detail));
    }

    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry>")]
    [InlineData("<!DOCTYPE feed [<!ENTITY a 'aaaa'>]><feed xmlns='http://www.w3.org/2005/Atom'><title>&a;</title></feed>")]
    [InlineData("""{"page":{}}""")]
    public void A_feed_that_is_cut_or_brings_its_own_entities_is_malformed(string body)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(InstatusDialect.History, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(PollFailure.Malformed, failed.Reason);
    }

    [Fact]
    public void A_page_is_hinted_at_by_its_host_or_by_what_its_source_names()
    {
        var (own, other) = (new Uri("https://acme.instatus.com"), new Uri("https://status.acme.example"));
        Assert.True(Assert.Single(Dialect.CandidatesOf(own, null)).IsHinted);
        Assert.Empty(Dialect.CandidatesOf(other, null));
        Assert.True(Assert.Single(Dialect.CandidatesOf(other, FrontPage.Read(other, "<img src='https://instatus.com/user-content/a.svg'>"u8.ToArray()))).IsHinted);
        Assert.False(Assert.Single(Dialect.CandidatesOf(other, FrontPage.Read(other, default))).IsHinted);
    }

    private static JsonObject Recorded() => JsonNode.Parse(Fixtures.Read("instatus/mastodon-social-embedded.json"))!.AsObject();

    private static string Step(string month, int day, string time, string word, string text) =>
        $"<p><small>{month} <var data-var='date'> {day}</var>, <var data-var='time'>{time}</var> GMT+0</small><br /><strong>{word}</strong> -\n    {text}.</p>\n";

    private static string Entry(string kind, string id, string published, params string[] steps) =>
        $"""
        <entry><id>tag:status.acme.example,2005:{kind}/{id}</id><published>{published}</published><link rel="alternate" href="https://status.acme.example/{id}"/><title>Trouble</title>
        <content type="html"><![CDATA[<p><strong>Type:</strong> {kind}</p><p><strong>Duration:</strong> 8 minutes</p><p><strong>Affected Components:</strong> Website, API</p>{string.Concat(steps)}]]></content></entry>
        """;

    private static string Feed(params string[] entries) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom"><title>Acme Status - Incident history</title>{string.Concat(entries)}</feed>""";

    private static PageSnapshot Read(PageResource resource, string body) =>
        Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
