using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>What the makers' words mean, one by one, and what their captures do not show.</summary>
public sealed class FeedWordTests
{
    [Theory]
    [InlineData("Available", "resolved", "none")]
    [InlineData("Service restored", "resolved", "none")]
    [InlineData("Service operational", "resolved", "none")]
    [InlineData("False positive", "resolved", "")]
    [InlineData("Post-incident review published", "resolved", "")]
    [InlineData("Investigating", "investigating", "")]
    [InlineData("Service degradation", "investigating", "minor")]
    [InlineData("Service interruption", "investigating", "major")]
    [InlineData("Advisory", "investigating", "")]
    [InlineData("Incident", "investigating", "")]
    [InlineData("Restoring service", "identified", "minor")]
    [InlineData("Extended recovery", "monitoring", "minor")]
    [InlineData("Investigation suspended", "monitoring", "")]
    [InlineData("Quite New", "quite_new", "")]
    public void Microsofts_word_is_a_step_and_an_impact(string word, string status, string impact)
    {
        var page = Rss("Mail Status", "https://status.cloud.microsoft/x", $"<item><guid>1</guid><title>Mail</title><status>{word}</status></item>");
        Assert.Equal((status, impact, "Mail"), (page.Listed[0].Status, page.Listed[0].Impact, page.Listed[0].Components[0].Name));
        Assert.True(page.TellsState);
    }

    [Theory]
    [InlineData("https://portal.office.com/x")]
    [InlineData("https://outlook.office365.com/x")]
    [InlineData("https://status.cloud.microsoft")]
    public void Microsofts_feeds_are_known_by_their_hosts_and_one_without_its_member_cannot_tell(string link)
    {
        var page = Rss("Mail Status", link, "<item><guid>1</guid><title>Mail</title></item>");
        Assert.Equal(("reported", false, ListCoverage.Current), (page.Listed[0].Status, page.TellsState, page.Incidents));
        Assert.Equal("reported", page.Listed[0].Updates[0].Id.Value);
    }

    [Theory]
    [InlineData("Slow network - Resolved", "resolved", true)]
    [InlineData("Slow network", "investigating", false)]
    public void Azures_title_may_say_that_it_is_over(string title, string status, bool isOver)
    {
        var page = Rss("Azure Status", "https://azure.status.microsoft", $"<item><guid>1</guid><title> {title} </title><pubDate>Thu, 23 Jul 2026 16:29:09 Z</pubDate></item>");
        var incident = page.Listed[0];
        Assert.Equal((title, status, isOver, "", true), (incident.Name, incident.Status, incident.ResolvedAt is not null, incident.Impact, incident.ListsNewestOnly));
        Assert.Equal(ListCoverage.None, page.Maintenances);
    }

    [Theory]
    [InlineData("Azure Status", "https://azure.com", "azure")]
    [InlineData("Azure Status", "https://status.azure.com", "azure")]
    [InlineData("Azure Status", "http://status.azure.com", "azure")]
    [InlineData("Azure Status", "https://x.azurewebsites.net", "azure")]
    [InlineData("Azure Status", "https://notazure.com", "https://notazure.com")]
    [InlineData("Other Status", "https://status.azure.com", "https://status.azure.com")]
    [InlineData("Azure Status", "ftp://status.azure.com", "ftp://status.azure.com")]
    [InlineData("Amazon Web Services", "https://aws.example", "https://aws.example")]
    [InlineData("Other", "https://status.aws.amazon.com/", "https://status.aws.amazon.com/")]
    public void A_feed_is_its_makers_by_title_and_host_together(string title, string link, string identity) => Assert.Equal(identity, Rss(title, link, "").Identity.Value);

    [Theory]
    [InlineData("Investigating", "investigating", IncidentType.Incident)]
    [InlineData("Scheduled", "scheduled", IncidentType.Maintenance)]
    [InlineData("In progress", "in_progress", IncidentType.Maintenance)]
    [InlineData("Verifying", "verifying", IncidentType.Maintenance)]
    [InlineData("Completed", "completed", IncidentType.Maintenance)]
    [InlineData("Maintenance in progress", "in_progress", IncidentType.Maintenance)]
    [InlineData("Maintenance delayed", "maintenance_delayed", IncidentType.Maintenance)]
    public void Incident_ios_word_tells_planned_work(string word, string status, IncidentType type)
    {
        var incident = IncidentIo($"<id>https://a.example//incidents/x1/</id><updated>2026-03-02T09:00:00Z</updated><content>&lt;b&gt;Status: {word}&lt;/b&gt;&lt;br/&gt; Text &lt;br/&gt;</content>");
        Assert.Equal((status, type, type == IncidentType.Maintenance ? "maintenance" : "", "x1", "Text"), (incident.Status, incident.Type, incident.Impact, incident.Id.Value, incident.Updates[0].Body));
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal((at, status == "completed" ? at : null), (incident.CreatedAt, incident.ResolvedAt));
    }

    [Fact]
    public void An_entry_of_incident_io_without_its_word_is_read_as_anybodys() =>
        Assert.Equal(("x1", "resolved"), IncidentIo("<id>https://a.example/incidents/x1</id><title>Slow mail - Resolved</title>") is var read ? (read.Id.Value, read.Status) : default);

    [Theory]
    [InlineData("Watching", "monitoring")]
    [InlineData("Monitoring", "monitoring")]
    [InlineData("Identified", "identified")]
    [InlineData("Fixed", "resolved")]
    [InlineData("Closed", "resolved")]
    [InlineData("Recovered", "resolved")]
    [InlineData("Restored", "resolved")]
    [InlineData("Mitigated", "resolved")]
    [InlineData("Completed", "completed")]
    [InlineData("Complete", "completed")]
    [InlineData("Scheduled", "scheduled")]
    [InlineData("In Progress", "in_progress")]
    [InlineData("Verifying", "verifying")]
    [InlineData("Postmortem", "postmortem")]
    public void A_word_that_stands_apart_is_a_step(string word, string step)
    {
        string[] titles = [$"Slow mail ({word})", $"{word} | Slow mail", $"Slow mail – {word}", $"Slow mail — {word}"];
        Assert.All(titles, title => Assert.Equal(step, Rss("Acme", "https://a.example", $"<item><title>{title}</title></item>").Listed[0].Status));
        Assert.Equal(step, Rss("Acme", "https://a.example", $"<item><title>Mail</title><status>{word}</status></item>").Listed[0].Status);
    }

    [Theory]
    [InlineData("A &lt; B &amp; C &gt; D &quot;E&quot; &apos;F&apos; &nbsp;&bogus; &#65;", "A < B & C > D \"E\" 'F' &bogus; A")]
    [InlineData("R&D &", "R&D &")]
    [InlineData("a&b&c", "a&b&c")]
    [InlineData("]]&gt; &nbsp;", "]]>")]
    [InlineData("&#60;b&#62; &#x26; &#X41; &#38;lt; &#0; &nbsp;&bogus;", "<b> & A &lt; &#0; &bogus;")]
    [InlineData("&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;")]
    [InlineData("a &; b&eacute;", "a &; bé")]
    public void Entities_are_read_as_the_letters_they_mean(string title, string read) =>
        Assert.Equal(read, Rss("Acme", "https://a.example", $"<item><title>x</title><description>{title}&x</description></item>").Listed[0].Updates[0].Body.Replace("&x", "", StringComparison.Ordinal).TrimEnd());

    [Theory]
    [InlineData("?q=&quot;a&quot;", "?q=\"a\"")]
    [InlineData("?q=&#34;a&#34;", "?q=\"a\"")]
    [InlineData("?q=&apos;a&apos;", "?q='a'")]
    public void A_quote_in_a_member_does_not_end_it_where_something_else_is_cleaned_up(string query, string read)
    {
        var quote = query.Contains("apos", StringComparison.Ordinal) ? '\'' : '"';
        Assert.Equal("https://a.example/" + read, Parse($"<feed xmlns='http://www.w3.org/2005/Atom'><title>R&D</title><entry><link href={quote}https://a.example/{query}{quote}/></entry></feed>").Listed[0].Id.Value);
    }

    [Fact]
    public void What_is_whole_is_read_as_it_stands() =>
        Assert.Equal("R&D &eacute; x", Rss("Acme", "https://a.example", "<item><title>x</title><description><![CDATA[R&D &eacute; x]]></description></item>").Listed[0].Updates[0].Body);

    [Theory]
    [InlineData("[1]", "JSON")]
    [InlineData("hello", "text was found")]
    [InlineData("hello <rss/>", "text was found")]
    [InlineData("<!doctype html><p><rss>", "a web page")]
    [InlineData("<a><rss/></a>", "neither RSS nor Atom")]
    public void What_is_no_feed_is_called_by_its_kind(string body, string what) =>
        Assert.Contains(what, Assert.IsType<ParseResult.Failed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Acme</title></channel></rdf:RDF>")]
    [InlineData("<rss><channel><link>https://a.example</link></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id></feed>")]
    public void A_feed_that_says_one_thing_of_itself_is_a_feed(string body) => Assert.Empty(Parse(body).Listed);

    [Theory]
    [InlineData("https://a.example/status.atom", true)]
    [InlineData("https://a.example/status.xml", true)]
    [InlineData("https://a.example/rss/", true)]
    [InlineData("https://a.example/atom", true)]
    [InlineData("https://a.example/news", false)]
    public void An_address_may_be_named_like_a_feed(string page, bool isNamed) =>
        Assert.Equal(isNamed ? [new Candidate(new Uri(page), true)] : [], new FeedDialect().CandidatesOf(new Uri(page), null));

    [Fact]
    public void Three_feeds_of_a_page_are_asked_and_places_below_it_where_it_names_none()
    {
        var page = new Uri("https://a.example/x/");
        var links = string.Concat(Enumerable.Range(1, 4).Select(number => $"<link rel=alternate type=application/rss+xml href=/{number}>"));
        Assert.Equal(["/1", "/2", "/3"], new FeedDialect().CandidatesOf(page, FrontPage.Read(page, Encoding.UTF8.GetBytes(links))).Select(candidate => candidate.Address.AbsolutePath));
        Assert.Equal(["/x/history.atom", "/x/feed.atom", "/x/feed.rss"], new FeedDialect().CandidatesOf(page, FrontPage.Read(page, "<p>"u8.ToArray())).Select(candidate => candidate.Address.AbsolutePath));
    }

    [Fact]
    public void Only_Statuspages_incidents_have_an_address_of_their_own()
    {
        var feed = new Uri("https://a.example/history.atom");
        Assert.Equal("https://a.example/incidents/abcdefghijkl.json", new FeedDialect().IncidentAddress(feed, new IncidentId("abcdefghijkl"))!.ToString());
        Assert.Null(new FeedDialect().IncidentAddress(feed, new IncidentId("ABC")));
    }

    private static Incident IncidentIo(string members) =>
        Assert.Single(Parse($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://a.example/</id><generator>incident.io</generator><entry>{members}</entry></feed>").Listed);

    private static PageSnapshot Rss(string title, string link, string items) => Parse($"<rss><channel><title>{title}</title><link>{link}</link>{items}</channel></rss>");

    private static PageSnapshot Parse(string body) => Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(body))).Snapshot;
}
