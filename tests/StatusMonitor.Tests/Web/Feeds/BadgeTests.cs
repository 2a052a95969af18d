using System.Xml.Linq;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Feeds.Badges;
using Xunit;

namespace StatusMonitor.Tests.Web.Feeds;

public sealed class BadgeTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task A_badge_says_how_a_page_stands_and_that_it_cannot_be_read()
    {
        var world = new World();
        await world.TickAsync();
        await using var web = await ServedWeb.StartAsync(world);
        Assert.Equal("Acme: operational", await TitleAsync(web, "/pages/acme/badge.svg"));
        Assert.Equal("Status Monitor: The page is operational", await TitleAsync(web, "/badge.svg"));
        Assert.Equal("API status: operational", await TitleAsync(web, "/pages/acme/badge.svg?label=API%20status"));
        world.Web.FailAll(PollFailure.ServerError);
        await world.TickAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("Acme: cannot read", await TitleAsync(web, "/pages/acme/badge.svg"));
        using var answer = await web.GetAsync("/badge.svg");
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.CacheControl!.MaxAge);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void A_hostile_label_is_text()
    {
        var badge = BadgeImage.Draw("</text><script>x</script>\u0001\uD800 & \"", "outage", ShownState.Outage);
        var root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(badge.Span)).Root!;
        Assert.Equal(["title", "rect", "rect", "g"], root.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("</text><script>x</script>\uFFFD & \"", root.Descendants(Svg + "text").First().Value);
    }

    private static async Task<string> TitleAsync(ServedWeb web, string path) =>
        XDocument.Parse(await web.TextAsync(path)).Root!.Element(Svg + "title")!.Value;
}
