using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Web.Feeds;

public sealed class FeedTests
{
    private const string Hostile = "<script>alert(1)</script> ]]> & \u0001\uFFFE\uD800 \u202Eevil \"quoted\" 日本語 😀";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("")]
    [InlineData("/pages/acme")]
    public async Task Each_update_is_an_entry_in_all_three_formats(string below)
    {
        var world = new World();
        await world.TickAsync();
        var incident = world.Page.Open("i1", world.Now);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        incident.Post("i1-2", "resolved", "All is well.", world.Now);
        world.Page.Stamp(world.Now);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        await using var web = await ServedWeb.StartAsync(world);

        var atom = XDocument.Parse(await web.TextAsync($"{below}/feed.atom")).Root!;
        var rss = XDocument.Parse(await web.TextAsync($"{below}/feed.rss")).Root!.Element("channel")!;
        using var json = JsonDocument.Parse(await web.TextAsync($"{below}/feed.json"));
        string[] ids = [.. atom.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("urn:uuid:", id, StringComparison.Ordinal));
        Assert.Equal(ids, rss.Elements("item").Select(item => item.Element("guid")!.Value));
        Assert.Equal(ids, json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        var newest = atom.Elements(Atom + "entry").First();
        Assert.Contains("All is well.", newest.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        var address = newest.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value;
        Assert.Equal(new Uri(web.Address, "/pages/acme/incidents/i1").AbsoluteUri, address);
        Assert.Equal(new Uri(web.Address, $"{below}/feed.atom").AbsoluteUri, atom.Elements(Atom + "link").First().Attribute("href")!.Value);
    }

    [Fact]
    public async Task An_edit_changes_the_entry_and_keeps_its_id_and_a_withdrawn_update_is_said_to_be()
    {
        var world = new World();
        await world.TickAsync();
        var incident = world.Page.Open("i1", world.Now);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        await using var web = await ServedWeb.StartAsync(world);
        var before = Entry(await web.TextAsync("/feed.atom"));

        world.Time.Advance(TimeSpan.FromSeconds(30));
        incident.Updates[0].Body = "We know more now.";
        incident.Updates[0].UpdatedAt = world.Now;
        world.Page.Stamp(world.Now);
        await world.TickAsync();
        var after = Entry(await web.TextAsync("/feed.atom"));
        Assert.Equal(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
        Assert.Equal("<p>We know more now.</p><p><a href=\"https://stspg.io/i1\">On the page itself</a></p>", after.Element(Atom + "content")!.Value);
        Assert.Equal(before.Element(Atom + "published")!.Value, after.Element(Atom + "published")!.Value);
        Assert.NotEqual(before.Element(Atom + "updated")!.Value, after.Element(Atom + "updated")!.Value);
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    [InlineData("/feed.json")]
    public async Task Hostile_text_stays_text(string path)
    {
        var world = new World();
        world.Page.Name = Hostile;
        await world.TickAsync();
        var incident = world.Page.Open("i1", world.Now, body: Hostile);
        incident.Name = Hostile;
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        await using var web = await ServedWeb.StartAsync(world);
        var text = await web.TextAsync(path);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains("日本語", text, StringComparison.Ordinal);
        var html = path.EndsWith("json", StringComparison.Ordinal)
            ? JsonDocument.Parse(text).RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!
            : string.Concat(XDocument.Parse(text).Descendants().Where(element => element.Name.LocalName is "content" or "description").Select(element => element.Value));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_do_not_depend_on_where_it_is_served_and_links_do()
    {
        var world = new World();
        world.Page.Open("i1", world.Now);
        await world.TickAsync();
        await using var one = await ServedWeb.StartAsync(world);
        await using var other = await ServedWeb.StartAsync(world, options => options with { PublicUrl = new Uri("https://status.acme.example/watch"), PathPrefix = "/watch" });
        var (here, there) = (XDocument.Parse(await one.TextAsync("/feed.atom")).Root!, XDocument.Parse(await other.TextAsync("/watch/feed.atom")).Root!);
        Assert.Equal(here.Descendants(Atom + "id").Select(id => id.Value), there.Descendants(Atom + "id").Select(id => id.Value));
        Assert.Equal("https://status.acme.example/watch/feed.atom", there.Elements(Atom + "link").First().Attribute("href")!.Value);
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_twice_and_an_unknown_page_has_none()
    {
        var world = new World();
        world.Page.Open("i1", world.Now);
        await world.TickAsync();
        await using var web = await ServedWeb.StartAsync(world);
        using var first = await web.GetAsync("/feed.atom");
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(World.Start, first.Content.Headers.LastModified);
        using var second = await web.GetAsync("/feed.atom", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var unknown = await web.GetAsync("/pages/nobody/feed.atom");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var mistaken = await web.GetAsync("/feed.atom?type=incidents");
        Assert.Equal(HttpStatusCode.BadRequest, mistaken.StatusCode);
    }

    [Fact]
    public async Task A_feed_tells_what_was_asked_for_and_that_a_page_cannot_be_read()
    {
        var world = new World();
        await world.TickAsync();
        world.Page.Open("i1", world.Now);
        world.Page.Schedule("m1", world.Now, world.Now.AddDays(1), TimeSpan.FromHours(1));
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        world.Web.FailAll(StatusMonitor.Model.PollFailure.ServerError);
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        await using var web = await ServedWeb.StartAsync(world);
        Assert.Equal(3, Count(await web.TextAsync("/feed.atom")));
        Assert.Equal(1, Count(await web.TextAsync("/feed.atom?type=maintenance")));
        Assert.Equal(1, Count(await web.TextAsync("/feed.atom?type=incident&impact=minor,major")));
        Assert.Equal(0, Count(await web.TextAsync("/feed.atom?impact=critical")));
        Assert.Contains("cannot be read", await web.TextAsync("/feed.atom"), StringComparison.Ordinal);
    }

    private static int Count(string atom) => XDocument.Parse(atom).Root!.Elements(Atom + "entry").Count();

    private static XElement Entry(string atom) => Assert.Single(XDocument.Parse(atom).Root!.Elements(Atom + "entry"));
}
