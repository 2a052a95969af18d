using StatusMonitor.Simulator.Faults;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>What happens on a page is seen in an open window, which is never loaded again.</summary>
public sealed class LiveTests
{
    /// <summary>A value in the window that a reload would lose.</summary>
    private const string Mark = "window.notReloaded = true", IsMarked = "window.notReloaded === true";

    [Fact]
    public async Task An_incident_appears_changes_and_ends_without_a_reload()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        page.AddComponent("API");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.SeeAsync("Lumen");
        await window.SeeAsync("Operational");
        await window.Page.EvaluateAsync(Mark);

        var incident = page.OpenIncident("Slow answers", "critical", "We see slow answers.");
        await window.SeeAsync("Slow answers");
        await window.SeeAsync("We see slow answers.");
        page.Post(incident, "identified", "A cable was cut.");
        await window.SeeAsync("A cable was cut.");
        page.Resolve(incident, "The cable is mended.");
        await window.MissAsync("Slow answers");
        await window.SeeAsync("Operational");

        Assert.True(await window.Page.EvaluateAsync<bool>(IsMarked), "the window was loaded again");
        Assert.Empty(window.Troubles);
    }

    [Fact]
    public async Task An_edited_update_shows_what_was_taken_out_and_what_was_put_in()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var incident = page.OpenIncident("Slow answers", "major", "We see slow answers in Europe.");
        var second = page.Post(incident, "identified", "The cause is a cable in Europe.");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.SeeAsync("Slow answers");
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Slow answers" }).First.ClickAsync();
        await window.SeeAsync("The cause is a cable in Europe.");
        await window.Page.EvaluateAsync(Mark);

        page.Edit(second, "The cause is a cable in Asia.");
        await Microsoft.Playwright.Assertions.Expect(window.Page.Locator("main del").First).ToContainTextAsync("Europe");
        await Microsoft.Playwright.Assertions.Expect(window.Page.Locator("main ins").First).ToContainTextAsync("Asia");

        Assert.True(await window.Page.EvaluateAsync<bool>(IsMarked), "the window was loaded again");
        Assert.Empty(window.Troubles);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_never_shown_as_well_and_its_recovery_is_seen()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.SeeAsync("Operational");
        await window.Page.EvaluateAsync(Mark);

        stage.Hosted("Lumen").Faults.Add(new Fault.Status(503));
        await window.SeeAsync("Cannot read since");
        Assert.DoesNotContain("Operational", await window.Page.Locator("[data-page=lumen]").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        stage.Hosted("Lumen").Faults.Clear();
        await window.MissAsync("Cannot read since");
        await window.SeeAsync("Operational");

        Assert.True(await window.Page.EvaluateAsync<bool>(IsMarked), "the window was loaded again");
        Assert.Empty(window.Troubles);
    }

    [Fact]
    public async Task A_silence_made_in_one_window_is_seen_in_another()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        await stage.RunAsync();
        await using var seeing = await browser.WindowAsync(stage.Address);
        await using var making = await browser.WindowAsync(stage.Address);
        await seeing.GoAsync("/deliveries");
        await seeing.Page.EvaluateAsync(Mark);
        await making.GoAsync("/deliveries");
        await making.Page.GetByText("Add a silence").ClickAsync();
        await making.Page.GetByLabel("Pages", new() { Exact = true }).FillAsync("lumen");
        await making.Page.GetByLabel("Why").FillAsync("We know about it.");
        await making.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Silence" }).First.ClickAsync();
        await seeing.SeeAsync("We know about it.");

        Assert.True(await seeing.Page.EvaluateAsync<bool>(IsMarked), "the window was loaded again");
        Assert.Empty(seeing.Troubles);
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_found_again()
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address);
        await window.GoAsync("/");
        await window.SeeAsync("Operational");
        await stage.KillAsync();
        await Microsoft.Playwright.Assertions.Expect(window.Page.GetByText("Not live since")).ToBeVisibleAsync();
        await stage.RunAsync();
        await Microsoft.Playwright.Assertions.Expect(window.Page.GetByText("Not live since")).ToBeHiddenAsync(new() { Timeout = 20_000 });
    }
}
