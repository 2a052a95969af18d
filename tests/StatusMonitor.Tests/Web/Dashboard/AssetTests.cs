using System.Net;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class AssetTests
{
    [Theory]
    [InlineData("link[rel=stylesheet]", "href", "text/css")]
    [InlineData("script", "src", "text/javascript")]
    [InlineData("link[rel=icon]", "href", "image/svg+xml")]
    public async Task What_a_view_needs_is_served_with_its_type_and_may_be_kept_for_ever(string selector, string attribute, string type)
    {
        await using var web = await ServedWeb.StartAsync();
        var address = (await web.ViewAsync("/")).QuerySelector(selector)!.GetAttribute(attribute)!;
        using var answer = await web.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("immutable", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
        using var unversioned = await web.GetAsync(address.Split('?')[0]);
        Assert.DoesNotContain("immutable", $"{unversioned.Headers.CacheControl}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_style_sheets_are_served_as_one_with_the_base_first()
    {
        await using var web = await ServedWeb.StartAsync();
        var style = await web.TextAsync("/assets/dashboard.css");
        Assert.StartsWith("/* The look of all views.", style, StringComparison.Ordinal);
        Assert.Contains(".tiles {", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_other_file_to_be_had()
    {
        await using var web = await ServedWeb.StartAsync();
        using var answer = await web.GetAsync("/assets/now.css");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task No_view_has_a_script_or_a_style_within_itself_nor_anything_from_elsewhere()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        foreach (var path in new[] { "/", "/pages/acme", "/timeline", "/maintenance" })
        {
            var view = await web.ViewAsync(path);
            Assert.All(view.QuerySelectorAll("script"), script => Assert.Equal("", script.TextContent));
            Assert.Empty(view.QuerySelectorAll("style, [style], [onclick], [onload]"));
            Assert.All(view.QuerySelectorAll("script[src], img[src], link[href]"), found =>
                Assert.StartsWith("/assets/", found.GetAttribute("src") ?? found.GetAttribute("href")!, StringComparison.Ordinal));
        }
    }
}
