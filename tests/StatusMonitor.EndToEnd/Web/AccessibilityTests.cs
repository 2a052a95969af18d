using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Everybody can use it: WCAG 2.2 AA as far as axe can tell, keyboard, narrow windows, no script.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    [InlineData(2560, false)]
    public async Task Axe_finds_nothing_in_any_view(int width, bool isDark)
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await BusyStage.SetAsync();
        await using var window = await browser.WindowAsync(stage.Address, new WindowOptions { Width = width, IsDark = isDark });
        List<string> barriers = [];
        foreach (var view in await Views.OfAsync(window, stage.Address))
        {
            await window.GoAsync(view);
            barriers.AddRange((await window.BarriersAsync()).Select(barrier => $"{view}: {barrier}"));
            if (!await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1")) barriers.Add($"{view}: wider than the window");
        }

        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
        Assert.Empty(window.Troubles);
    }

    [Fact]
    public async Task Every_view_works_without_script()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await BusyStage.SetAsync();
        await using var probing = await browser.WindowAsync(stage.Address);
        var views = await Views.OfAsync(probing, stage.Address);
        await using var window = await browser.WindowAsync(stage.Address, new WindowOptions { HasScript = false });
        foreach (var view in views)
        {
            await window.GoAsync(view);
            Assert.NotEqual("", (await window.Page.Locator("main h1").First.InnerTextAsync()).Trim());
            Assert.Equal(0, await window.Page.Locator("[aria-busy=true]").CountAsync());
        }

        Assert.Empty(window.Troubles);
    }

    [Fact]
    public async Task The_keyboard_alone_skips_to_the_content_and_opens_an_incident()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await BusyStage.SetAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("#", await window.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("Enter");
        var incident = "";
        for (var i = 0; i < 60 && !incident.Contains("/incidents/", StringComparison.Ordinal); i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            incident = await window.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''");
        }

        Assert.Contains("/incidents/", incident, StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync("**/incidents/**");
        Assert.Empty(window.Troubles);
    }
}
