using Microsoft.Playwright;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Somebody comes in by the form, works, and leaves.</summary>
public sealed class SignInTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_signs_in_silences_a_page_and_signs_out(bool hasScript)
    {
        await using var browser = await Browser.OpenAsync();
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        stage.WebKeys.Add("users: { ann: { password: \"correct horse\", role: operator } }");
        await stage.RunAsync();
        await using var window = await browser.WindowAsync(stage.Address, new WindowOptions { HasScript = hasScript });
        await window.GoAsync("/deliveries");
        if (hasScript) Assert.Empty(await window.BarriersAsync());
        await window.Page.GetByLabel("Name").FillAsync("ann");
        await window.Page.GetByLabel("Password").FillAsync("wrong horse");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await window.SeeAsync("Name and password do not belong together.");
        await window.Page.GetByLabel("Password").FillAsync("correct horse");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await window.Page.WaitForURLAsync("**/deliveries");

        await window.Page.GetByText("Add a silence").ClickAsync();
        if (hasScript) Assert.Empty(await window.BarriersAsync());
        await window.Page.GetByLabel("Pages", new() { Exact = true }).FillAsync("lumen");
        await window.Page.GetByLabel("Why").FillAsync("We know about it.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Silence", Exact = false }).First.ClickAsync();
        await window.SeeAsync("We know about it.");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await window.Page.WaitForURLAsync("**/login");
        await window.GoAsync("/deliveries");
        await window.SeeAsync("Password");
        Assert.True(window.Troubles.All(trouble => trouble.Contains("403", StringComparison.Ordinal)), string.Join('\n', window.Troubles));
    }
}
