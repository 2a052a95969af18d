using System.Diagnostics;
using System.Text;
using StatusMonitor.Dialects;
using Xunit;

namespace StatusMonitor.Tests.Dialects;

/// <summary>Feeds that a web page names in its head.</summary>
public sealed class FeedLinksTests
{
    private static readonly Uri Page = new("https://status.acme.example/eu/");

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/history.atom\">", "https://status.acme.example/history.atom")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='history.rss'/>", "https://status.acme.example/eu/history.rss")]
    [InlineData("<link rel=alternate type=application/rss+xml href=history.rss>", "https://status.acme.example/eu/history.rss")]
    [InlineData("<LINK HREF=\"HTTPS://feeds.acme.example/a\" TYPE=\"application/RSS+xml\" REL=\"Alternate\">", "https://feeds.acme.example/a")]
    [InlineData("<link\n  rel = \"alternate\"\n  type = \"application/atom+xml\"\n  href = \"/a\">", "https://status.acme.example/a")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed?a=1&amp;b=2\">", "https://status.acme.example/feed?a=1&b=2")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" data-href=\"/wrong\" href=\"/right\">", "https://status.acme.example/right")]
    [InlineData("<link rel=\"alternate home\" type=\"application/atom+xml\" href=\"//cdn.acme.example/a\">", "https://cdn.acme.example/a")]
    public void A_link_is_found_however_it_is_written(string html, string expected) =>
        Assert.Equal(expected, Assert.Single(FeedLinks.Of(Page, html)).AbsoluteUri);

    [Theory]
    [InlineData("<link rel=\"stylesheet\" type=\"text/css\" href=\"/a.css\">")]
    [InlineData("<link rel=\"alternate\" type=\"text/html\" hreflang=\"de\" href=\"/de\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"javascript:alert(1)\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"file:///etc/passwd\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"https://user:word@acme.example/a\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"http://[\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/cut")]
    [InlineData("<a href=\"/history.atom\">Atom</a>")]
    public void What_is_no_link_to_a_feed_is_none(string html) => Assert.Empty(FeedLinks.Of(Page, html));

    [Fact]
    public void One_named_twice_is_one_and_more_than_eight_are_not_looked_at()
    {
        var twice = Link("/a") + Link("/a") + Link("/b");
        Assert.Equal(["/a", "/b"], FeedLinks.Of(Page, twice).Select(feed => feed.AbsolutePath));
        Assert.Equal(8, FeedLinks.Of(Page, string.Concat(Enumerable.Range(0, 100).Select(i => Link($"/{i}")))).Count());
    }

    [Theory]
    [InlineData("<link ")]
    [InlineData("<link rel=")]
    [InlineData("<link rel=alternate type=rss href=>")]
    [InlineData("<link rel='")]
    [InlineData("<link hrefhrefhrefhref>")]
    public void A_hostile_page_costs_time_in_proportion_to_its_length(string part)
    {
        var page = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, part, 600 * 1024 / part.Length).ToString());
        var watch = Stopwatch.StartNew();
        FrontPage.Read(Page, page);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"it took {watch.Elapsed}");
    }

    [Fact]
    public void A_front_page_is_searched_in_any_case_and_without_its_entities()
    {
        var front = FrontPage.Read(Page, Encoding.UTF8.GetBytes("<head><meta name=\"Id\" content=\"a&amp;b\"></head><footer>Powered by Incident.IO</footer>"));
        Assert.True(front.Mentions("powered by incident.io"));
        Assert.Equal("a&b", front.Between("name=\"id\" content=\"", "\""));
        Assert.Null(front.Between("name=\"id\" content=\"", "'"));
        Assert.Null(front.Between("nothing", "\""));
    }

    [Fact]
    public void What_lies_far_into_a_page_or_far_apart_is_not_found()
    {
        var front = FrontPage.Read(Page, Encoding.UTF8.GetBytes($"<i>{new string('x', 300)}</i>{new string(' ', 600 * 1024)}late{Link("/late")}"));
        Assert.Null(front.Between("<i>", "</i>"));
        Assert.False(front.Mentions("late"));
        Assert.Empty(front.Feeds);
    }

    [Fact]
    public void Bytes_that_are_no_text_make_an_empty_handed_page()
    {
        var noise = new byte[100_000];
        new Random(3).NextBytes(noise);
        Assert.Empty(FrontPage.Read(Page, noise).Feeds);
        Assert.Equal("", FrontPage.Read(Page, default).Text);
    }

    private static string Link(string address) => $"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{address}\">";
}
