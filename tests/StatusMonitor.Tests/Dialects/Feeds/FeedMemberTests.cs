using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>Which members of a feed and of its entries are read, and which only have the same name.</summary>
public sealed class FeedMemberTests
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Members_are_known_by_their_namespace_whatever_prefix_stands_for_it()
    {
        var page = Parse($"""
            <a:feed xmlns:a="{Atom}" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://other.example/"><id>other</id><a:id>acme</a:id><a:title>Acme Status</a:title><title>Other</title><a:link href="https://acme.example/"/>
            <a:entry><a:id>1</a:id><id>other</id><a:title>Mail - Resolved</a:title><title>Other</title><media:title>Picture</media:title><a:link href="https://acme.example/1"/><a:summary>Mended.</a:summary><description>Other.</description></a:entry></a:feed>
            """);
        Assert.Equal(("acme", "Acme", "https://acme.example/"), (page.Identity.Value, page.Name, page.Url));
        var incident = Assert.Single(page.Listed);
        Assert.Equal(("1", "Mail - Resolved", "https://acme.example/1", "resolved", "Mended."), (incident.Id.Value, incident.Name, incident.Url, incident.Status, incident.Updates[0].Body));
    }

    [Fact]
    public void RSS_1_has_its_members_in_the_namespace_of_its_channel()
    {
        var page = Parse("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><r:channel><r:title>Acme</r:title><dc:title>Other</dc:title></r:channel>
            <r:item><r:title>Slow mail</r:title><dc:title>Other</dc:title><r:link>https://acme.example/1</r:link><dc:date>2026-03-02T09:00:00Z</dc:date></r:item></rdf:RDF>
            """);
        var incident = Assert.Single(page.Listed);
        Assert.Equal(("Acme", "Slow mail", "https://acme.example/1", At(0)), (page.Name, incident.Name, incident.Url, incident.StartedAt));
    }

    [Theory]
    [InlineData("<summary>Part.</summary><content>Whole.</content>", "Whole.")]
    [InlineData("<content>Whole.</content><summary>Part.</summary>", "Whole.")]
    [InlineData("<content>Whole.</content><content> </content>", "Whole.")]
    [InlineData("<summary>Part.</summary><content/>", "Part.")]
    [InlineData("<description>Part.</description><x:encoded xmlns:x=\"http://purl.org/rss/1.0/modules/content/\">Whole.</x:encoded>", "Whole.")]
    [InlineData("<content>One <b>two</b><![CDATA[ <i>three</i>]]><!-- four --> five</content>", "One two <i>three</i> five")]
    [InlineData("<content type=\"xhtml\"> <p>One <b>two</b></p> </content>", "<p>One <b>two</b></p>")]
    public void The_whole_text_of_an_entry_counts_wherever_it_stands(string members, string text) =>
        Assert.Equal(text, Entry(members + "<title>Mail</title>") is { Name: "Mail" } entry ? entry.Updates[0].Body.Replace(" xmlns=\"http://www.w3.org/2005/Atom\"", "", StringComparison.Ordinal) : null);

    [Theory]
    [InlineData("<published>2026-03-02T09:01:00Z</published><published>soon</published><updated>2026-03-02T09:02:00Z</updated><updated>soon</updated>")]
    [InlineData("<pubDate>Mon, 02 Mar 2026 09:01:00 GMT</pubDate><x:updated xmlns:x=\"http://www.w3.org/2005/Atom\">2026-03-02T09:02:00Z</x:updated>")]
    public void A_time_that_is_none_does_not_take_the_place_of_one(string members) =>
        Assert.Equal((At(1), At(2)), Entry(members) is var entry ? (entry.StartedAt, entry.UpdatedAt) : default);

    [Theory]
    [InlineData("<source><title>Other</title><id>other</id></source>")]
    [InlineData("<link rel=\"replies\" href=\"https://a.example/talk\"/>")]
    [InlineData("<link href=\" \"/>")]
    [InlineData("<m:status xmlns:m=\"http://other.example/\">Resolved</m:status>")]
    [InlineData("<m:guid xmlns:m=\"http://other.example/\">other</m:guid>")]
    public void What_belongs_to_something_else_is_passed_over(string member)
    {
        const string Own = "<id>1</id><title>Mail</title><link href=\"https://a.example/1\"/>";
        foreach (var entry in new[] { Entry(Own + member), Entry(member + Own) })
            Assert.Equal(("1", "Mail", "https://a.example/1", "reported"), (entry.Id.Value, entry.Name, entry.Url, entry.Status));
    }

    [Fact]
    public void A_feeds_own_members_count_and_none_of_what_is_nested_or_empty()
    {
        var page = Parse($"""
            <rss xmlns:atom="{Atom}"><channel><atom:link rel="alternate" href="https://other.example"/><link> https://acme.example </link><atom:link rel="self" href="https://acme.example/feed"/><link/><title>Acme</title>
            <image><title>Logo</title><url>https://acme.example/logo</url><link>https://logo.example</link></image><atom:title>Other</atom:title><item/><item><title>Slow mail</title></item></channel></rss>
            """);
        Assert.Equal(("Acme", "https://acme.example", "https://acme.example"), (page.Name, page.Url, page.Identity.Value));
        Assert.Equal(["", "Slow mail"], page.Listed.Select(incident => incident.Name));
        Assert.Equal("acme", Parse($"<feed xmlns=\"{Atom}\"><id>acme</id><id/><link rel=\"hub\" href=\"https://hub.example\"/></feed>").Identity.Value);
    }

    [Fact]
    public void A_category_is_its_term_or_its_text_and_there_are_at_most_256()
    {
        Assert.Equal(["Mail@West US"], Azure("<category term=\"Mail\"/><category term=\"West US\">Other</category>"));
        Assert.Equal(["Mail@West US"], Azure("<category>Mail</category><category> </category><category>West US</category>"));
        Assert.Equal(256, Azure(string.Concat(Enumerable.Range(1, 257).Select(number => $"<category>Service {number}x</category>"))).Count);
        Assert.Equal(["Mail"], Azure($"<category>Mail</category><category>{new string('x', 257)}</category>"));
        Assert.Equal(2, Azure($"<category>Mail</category><category>{new string('x', 256)}</category>").Count);
    }

    [Fact]
    public void More_than_1000_entries_are_not_listed() =>
        Assert.Equal(1000, Parse($"<rss><channel><title>Acme</title>{string.Concat(Enumerable.Range(1, 1001).Select(number => $"<item><guid>{number}</guid></item>"))}</channel></rss>").Listed.Count);

    private static List<string> Azure(string categories) => [.. Assert.Single(Parse(
        $"<rss><channel><title>Azure Status</title><link>https://azure.status.microsoft</link><item><guid>1</guid><title>Slow</title>{categories}</item></channel></rss>").Listed).Components.Select(part => part.Name)];

    private static Incident Entry(string members) => Assert.Single(Parse($"<feed xmlns=\"{Atom}\"><title>Acme</title><entry>{members}</entry></feed>").Listed);

    private static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    private static PageSnapshot Parse(string body) => Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(body))).Snapshot;
}
