using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Instatus;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Instatus;

/// <summary>Instatus's words, and what its feed may leave out or write in another way.</summary>
public sealed class InstatusOddityTests
{
    private const string Head = "<p><strong>Type:</strong> Incident</p><p><strong>Affected Components:</strong> Web, , Mail &amp; more</p>";

    private static readonly InstatusDialect Dialect = new();

    [Theory]
    [InlineData("OPERATIONAL", "operational")]
    [InlineData("UNDERMAINTENANCE", "under_maintenance")]
    [InlineData("DEGRADEDPERFORMANCE", "degraded_performance")]
    [InlineData("PARTIALOUTAGE", "partial_outage")]
    [InlineData("MINOROUTAGE", "partial_outage")]
    [InlineData("MAJOROUTAGE", "major_outage")]
    [InlineData("Quite New", "quite_new")]
    public void A_components_word_is_its_state(string word, string state) =>
        Assert.Equal(("a", state), Assert.Single(Read(InstatusDialect.Components, $$"""[{"id":"a","status":"{{word}}"},{"id":"a","status":"UP"}]""").Components) is var part ? (part.Name, part.Status) : default);

    [Theory]
    [InlineData("{\"default\":\"Login\",\"en\":\"Sign in\",\"fr\":\"Connexion\"}", "Login")]
    [InlineData("{\"fr\":\"Connexion\",\"en\":\"Sign in\"}", "Sign in")]
    [InlineData("{\"fr\":\"Connexion\"}", "Connexion")]
    [InlineData("\"Login\"", "Login")]
    [InlineData("{}", "a")]
    public void A_name_is_a_text_or_the_one_that_is_meant_for_all(string name, string read)
    {
        Assert.Equal(read, Read(InstatusDialect.Components, $$"""[{"id":"a","name":{{name}} }]""").Components[0].Name);
        Assert.Equal(read, Read(InstatusDialect.Components, $$"""[{"id":"b","group":{"id":"a","name":{{name}} } }]""").Components[0].Name);
    }

    [Theory]
    [InlineData("\"isParent\":true", true)]
    [InlineData("\"children\":[{\"id\":\"b\"},7]", true)]
    [InlineData("\"children\":[]", false)]
    public void What_has_children_or_says_so_is_a_group(string members, bool isGroup) =>
        Assert.Equal(isGroup, Read(InstatusDialect.Components, $$"""[{"id":"a",{{members}} }]""").Components[0].IsGroup);

    [Theory]
    [InlineData("Investigating", "investigating")]
    [InlineData("Identified", "identified")]
    [InlineData("Monitoring", "monitoring")]
    [InlineData("Resolved", "resolved")]
    [InlineData("Gelöst", "gelöst")]
    public void A_word_of_an_incident_is_its_step(string word, string step) => Assert.Equal((step, step), Of(Head + Step(word)) is var read ? (read.Status, read.Updates[0].Status) : default);

    [Theory]
    [InlineData("Identified", 9, "scheduled")]
    [InlineData("Investigating", 9, "scheduled")]
    [InlineData("Update", 9, "scheduled")]
    [InlineData("Identified", 11, "in_progress")]
    [InlineData("Investigating", 11, "in_progress")]
    [InlineData("Update", 11, "in_progress")]
    [InlineData("Planned", 11, "scheduled")]
    [InlineData("Notstartedyet", 11, "scheduled")]
    [InlineData("In progress", 9, "in_progress")]
    [InlineData("Inprogress", 9, "in_progress")]
    [InlineData("Verifying", 9, "verifying")]
    [InlineData("Completed", 9, "completed")]
    [InlineData("Resolved", 9, "completed")]
    public void A_word_of_a_maintenance_is_its_step(string word, int hour, string step)
    {
        var work = Of("<p><strong>Type:</strong> Maintenance</p>" + Step(word, $"{hour:00}:00:00"));
        Assert.Equal((IncidentType.Maintenance, "maintenance", step, step), (work.Type, work.Impact, work.Status, work.Updates[0].Status));
    }

    [Theory]
    [InlineData("tag:a,2005:Maintenance/m1", "", IncidentType.Maintenance)]
    [InlineData("m1", "<link href=\"https://a.example/maintenance/m1\"/>", IncidentType.Maintenance)]
    [InlineData("tag:a,2005:Incident/m1", "", IncidentType.Incident)]
    public void Where_the_text_does_not_say_what_it_is_the_address_does(string id, string link, IncidentType type)
    {
        var incident = Entry($"<id>{id}</id>{link}<published>2026-06-04T10:00:00Z</published><content>{Escaped(Step("Identified", "09:00:00"))}</content>");
        Assert.Equal((type, "m1"), (incident.Type, incident.Id.Value));
        Assert.Equal(type == IncidentType.Maintenance ? "scheduled" : "identified", incident.Status);
    }

    [Theory]
    [InlineData("Incident", IncidentType.Incident, "investigating")]
    [InlineData("Maintenance", IncidentType.Maintenance, "scheduled")]
    public void An_entry_without_steps_is_at_its_beginning_and_began_when_it_was_published(string kind, IncidentType type, string status)
    {
        var read = Of($"<p><strong>Type:</strong> {kind}</p>");
        Assert.Equal((type, status, null, At(10)), (read.Type, read.Status, read.ResolvedAt, read.CreatedAt));
        Assert.Empty(read.Updates);
        Assert.Equal(At(11), Entry("<id>c1</id><updated>2026-06-04T11:00:00Z</updated><content></content>").CreatedAt);
        var dated = Entry($"<id>c1</id><updated>2026-06-04T11:00:00Z</updated><content>{Escaped(Head + Step("Identified"))}</content>");
        Assert.Equal((At(9), At(9)), (dated.Updates[0].CreatedAt, dated.CreatedAt));
    }

    [Fact]
    public void What_is_touched_stands_in_the_head_of_the_text_and_nowhere_else()
    {
        Assert.Equal(["Web", "Mail & more"], Of(Head + Step("Identified")).Components.Select(part => part.Name));
        Assert.Empty(Of("<p>Hello</p>" + Step("Identified", text: "Affected Components: Web")).Components);
        Assert.Equal(["Web"], Of("<p><strong>Affected Components:</strong> Web").Components.Select(part => part.Name));
    }

    [Theory]
    [InlineData("All <b>is</b> well", "All <b>is</b> well")]
    [InlineData("1 > 0", "1 > 0")]
    [InlineData("Really.", "Really.")]
    [InlineData("", "")]
    public void One_full_stop_is_taken_away_and_no_other_letter(string text, string read) => Assert.Equal(read, Of(Head + Step("Identified", text: text)).Updates[0].Body);

    [Theory]
    [InlineData("<p><small>Jun 4, 09:00:00 GMT+0</small> nothing</p>")]
    [InlineData("<p><small>Jun 4, 09:00:00 GMT+0</small></strong><strong>Identified</p>")]
    [InlineData("<p><small>Jun 4, 09:00:00 GMT+0</small><strong> </strong> - x</p>")]
    [InlineData("<p><small>Jun 4, 09:00:00 GMT+0<strong>Identified</strong> - x</p>")]
    public void What_has_no_word_is_no_step(string html) => Assert.Equal(["known"], Of(Head + Step("Identified", text: "known") + html).Updates.Select(update => update.Body));

    [Fact]
    public void A_text_without_the_dash_is_read_whole() =>
        Assert.Equal("We look", Of(Head + "<p><small>Jun 4, 09:00:00 GMT+0</small><br /><strong> Identified </strong> We look</p>").Updates[0].Body);

    [Theory]
    [InlineData("GMT+0", 9)]
    [InlineData("GMT-5", 14)]
    [InlineData("GMT+2:00", 7)]
    [InlineData("GMT+02:00", 7)]
    [InlineData("GMT+15", 9)]
    [InlineData("GMT+x", 9)]
    [InlineData("GMT", 9)]
    [InlineData("CET+2", 9)]
    [InlineData("GMT*2", 9)]
    [InlineData("", 9)]
    public void A_zone_is_an_offset_from_Greenwich_or_none(string zone, int hour) => Assert.Equal(At(hour), InstatusTime.Read($"Jun 4, 09:00:00 {zone}", At(10)));

    [Theory]
    [InlineData("Jun 4")]
    [InlineData("Foo 4, 09:00:00 GMT+0")]
    [InlineData("Jun x, 09:00:00 GMT+0")]
    [InlineData("Jun 31, 09:00:00 GMT+0")]
    [InlineData("Jun 0, 09:00:00 GMT+0")]
    [InlineData("Jun 4, -1:00:00 GMT+0")]
    [InlineData("Jun 4, 1.09:00:00 GMT+0")]
    [InlineData("Jun 4, soon GMT+0")]
    public void What_is_no_time_is_none(string text) => Assert.Null(InstatusTime.Read(text, At(10)));

    [Fact]
    public void Of_three_years_the_nearest_counts()
    {
        Assert.Equal(2025, InstatusTime.Read("Dec 31, 23:00:00 GMT+0", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))!.Value.Year);
        Assert.Equal(2027, InstatusTime.Read("Jan 1, 01:00:00 GMT+0", new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero))!.Value.Year);
        Assert.Equal(2028, InstatusTime.Read("Feb 29, 01:00:00 GMT+0", new DateTimeOffset(2027, 12, 31, 0, 0, 0, TimeSpan.Zero))!.Value.Year);
        Assert.Null(InstatusTime.Read("Jan 1, 01:00:00 GMT+0", null));
    }

    [Fact]
    public void An_entrys_own_title_and_link_count_and_its_markup_is_read()
    {
        var read = Entry($"""
            <id> tag:a,2005:Incident/c1 </id><title type="html">Mail &amp;amp; more</title><title>Other</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/c1"/><link rel="alternate" href="https://a.example/c2"/>
            <published> 2026-06-04T10:00:00Z </published><source><id>x</id></source><content type="xhtml"><div>{Head}{Step("Identified").Replace("<br />", "<br></br>", StringComparison.Ordinal)}</div></content>
            """);
        Assert.Equal(("c1", "Mail & more", "https://a.example/c1", "identified", At(10)), (read.Id.Value, read.Name, read.Url, read.Status, read.StartedAt));
        Assert.Equal("Mail &amp; more", Entry("<id>c1</id><title>Mail &amp;amp; more</title>").Name);
        Assert.Null(Entry("<id>c1</id><published>0001-01-01T00:00:00Z</published>").StartedAt);
    }

    [Fact]
    public void An_entry_is_known_by_its_id_else_by_its_link_and_twins_are_one()
    {
        Assert.Equal("c9", Entry("<link href=\"https://a.example/incident/c9/\"/>").Id.Value);
        var snapshot = History("<entry><id>x/c1</id><title>One</title></entry><entry><id>y/c1</id><title>Two</title></entry><!-- a --><?b c?><entry><id>c2</id></entry>");
        Assert.Equal([("c1", "One"), ("c2", "")], snapshot.Listed.Select(incident => (incident.Id.Value, incident.Name)));
        Assert.Contains("neither id nor link", Failure($"<entry><id>{new string('x', 129)}</id></entry>"), StringComparison.Ordinal);
        Assert.Contains("neither id nor link", Failure("<entry/><entry><id>c1</id></entry>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<entry><id>tag:a,2005:Incident/123</id></entry>")]
    [InlineData("<entry><id>tag:a,2005:Incident/01ABC</id><content>&lt;b&gt;Status: Resolved&lt;/b&gt;</content></entry>")]
    public void The_feed_of_another_maker_is_not_Instatuss(string entry)
    {
        Assert.Contains("another maker", Failure(entry), StringComparison.Ordinal);
        Assert.Equal(2, History(entry + "<entry><id>c1</id></entry>").Listed.Count);
    }

    [Fact]
    public void A_page_below_the_makers_host_is_a_hint_whatever_its_source_says()
    {
        var page = new Uri("https://acme.instatus.com");
        Assert.Equal([new Candidate(page, true)], Dialect.CandidatesOf(page, FrontPage.Read(page, "<p>Acme</p>"u8.ToArray())));
        Assert.Equal([new Candidate(page, true)], Dialect.CandidatesOf(page, null));
    }

    [Fact]
    public void An_empty_feed_is_a_failure_of_its_own_kind() =>
        Assert.Equal(PollFailure.Empty, Assert.IsType<ParseResult.Failed>(Dialect.Parse(InstatusDialect.History, " \n"u8.ToArray())).Reason);

    [Theory]
    [InlineData("UP")]
    [InlineData("HASISSUES")]
    [InlineData("UNDERMAINTENANCE")]
    public void A_page_in_any_of_its_states_is_a_page(string state) =>
        Assert.Equal("Acme", Read(InstatusDialect.Summary, $$"""{"page":{"status":"{{state}}","name":{"en":"Acme"} } }""").Name);

    private static DateTimeOffset At(int hour) => new(2026, 6, 4, hour, 0, 0, TimeSpan.Zero);

    private static string Step(string word, string time = "09:00:00", string text = "Text") => $"<p><small>Jun 4, {time} GMT+0</small><br /><strong>{word}</strong> - {text}.</p>";

    private static string Escaped(string html) => System.Web.HttpUtility.HtmlEncode(html);

    private static Incident Of(string html) => Entry($"<id>c1</id><published>2026-06-04T10:00:00Z</published><content type=\"html\">{Escaped(html)}</content>");

    private static Incident Entry(string members) => Assert.Single(History($"<entry>{members}</entry>").Listed);

    private static PageSnapshot History(string entries) => Read(InstatusDialect.History, Feed(entries));

    private static string Failure(string entries) => Assert.IsType<ParseResult.Failed>(Dialect.Parse(InstatusDialect.History, Encoding.UTF8.GetBytes(Feed(entries)))).Detail;

    private static string Feed(string entries) => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Acme Status - Incident history</title>{entries}</feed>";

    private static PageSnapshot Read(PageResource resource, string body) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(resource, Encoding.UTF8.GetBytes(body))).Snapshot;
}
