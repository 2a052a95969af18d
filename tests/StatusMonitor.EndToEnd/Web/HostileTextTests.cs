using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Whatever a page writes is shown as text, under the content policy, in every view.</summary>
public sealed class HostileTextTests
{
    private const string Script = "<script>window.owned=1</script><img src=x onerror=\"window.owned=1\"><a href=\"javascript:window.owned=1\">x</a>";
    private const string Breakout = "\"'><svg onload=window.owned=1>]]>--></main></html>{{7*7}}";
    private const string Turned = "abc\u202e\u2066cba\u0000\u0007";

    [Theory]
    [InlineData(Script)]
    [InlineData(Breakout)]
    [InlineData(Turned)]
    public async Task It_renders_inert_in_every_view(string text)
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var component = page.AddComponent(text);
        var incident = page.OpenIncident($"Bad {text}", "critical", $"Body {text}");
        page.Post(incident, "identified", text);
        page.SetComponent(component, "major_outage");
        page.RenamePage($"Lumen {text}");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.SeeAsync("Bad ");
        foreach (var view in await Views.OfAsync(window, stage.Address)) await CheckAsync(window, view);
        Assert.Empty(window.Troubles);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_shown_and_the_window_stays_usable()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var incident = page.OpenIncident("Long story", "major", string.Concat(Enumerable.Repeat("<b>word</b> ", 90_000)));
        page.Post(incident, "identified", "Short.");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.SeeAsync("Long story");
        foreach (var view in await Views.OfAsync(window, stage.Address)) await CheckAsync(window, view);
        Assert.Empty(window.Troubles);
    }

    private static async Task CheckAsync(Window window, string view)
    {
        await window.GoAsync(view);
        Assert.False(await window.Page.EvaluateAsync<bool>("'owned' in window"), $"{view}: script ran");
        Assert.Equal(0, await window.Page.Locator("main script, main img[src=x], main [onerror], main svg[onload], a[href^='javascript']").CountAsync());
        Assert.True(await window.Page.Locator("main").CountAsync() == 1, $"{view}: broken out of main");
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{view}: wider than the window");
    }
}
