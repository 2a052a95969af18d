using System.Text.Json;
using StatusMonitor.EndToEnd.Receivers;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Faults;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>A statusmon watches what another one serves, and sees what that one saw.</summary>
public sealed class RelayTests
{
    [Fact]
    public async Task Who_watches_us_sees_every_update_and_edit_as_we_saw_it()
    {
        await using var stage = await WebStage.SetAsync();
        var page = stage.AddPage("Lumen");
        page.AddComponent("API");
        await stage.RunAsync();
        await stage.UntilShownAsync("Lumen", "Operational");
        await using var direct = Watch(stage, "direct", stage.Hosted("Lumen").Url.ToString());
        await using var ofPage = Watch(stage, "of-page", new Uri(stage.Address, "pages/lumen").ToString());
        await using var ofAll = Watch(stage, "of-all", stage.Address.ToString());
        Statusmon[] all = [direct, ofPage, ofAll];
        async Task EverywhereAsync(string text)
        {
            foreach (var one in all) await one.LineAsync(text);
        }

        // One step after the other: two between two readings would be told in one, whoever reads.
        var incident = page.OpenIncident("Slow answers", "major", "We see slow answers.");
        await EverywhereAsync("We see slow answers.");
        var second = page.Post(incident, "identified", "A cable was cut.");
        await EverywhereAsync("A cable was cut.");
        page.Edit(second, "Two cables were cut.");
        await EverywhereAsync("Two cables were cut.");
        page.Resolve(incident, "The cables are mended.");
        await EverywhereAsync("The cables are mended.");
        // Lists whose stamps are less than a second apart count as equally new, and this step stands in one of them only.
        var resolvedAt = TimeProvider.System.GetUtcNow();
        await Daemon.UntilAsync(() => Task.FromResult(TimeProvider.System.GetUtcNow() - resolvedAt > TimeSpan.FromSeconds(1.5)), () => null);
        page.PublishPostmortem(incident, "An excavator it was.");
        await EverywhereAsync("An excavator it was.");
        var now = TimeProvider.System.GetUtcNow();
        var work = page.Schedule("New cables", now.AddDays(1), now.AddDays(1).AddHours(2), "We will lay new cables.");
        await EverywhereAsync("We will lay new cables.");
        page.Post(work, "in_progress", "The digging begins.");
        await EverywhereAsync("The digging begins.");

        var (expected, seen, amongAll) = (Said(direct), Said(ofPage), Said(ofAll));
        Assert.Equal(7, expected.Count);
        Assert.Equal(expected, seen);
        Assert.Equal(expected.Select(one => one with { Incident = "lumen:" + one.Incident, Update = $"lumen:{one.Incident}:{one.Update}", Name = "Lumen: " + one.Name }), amongAll);
    }

    [Fact]
    public async Task Who_watches_us_hears_that_we_cannot_read_a_page_and_that_we_can_again()
    {
        await using var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen").AddComponent("API");
        await stage.RunAsync();
        await stage.UntilShownAsync("Lumen", "Operational");
        await File.WriteAllLinesAsync(
            stage.PathOf("second.yaml"),
            [
                "interval: 100ms", "blind_after: 1s", $"pages: [ {{ name: Relay, url: \"{new Uri(stage.Address, "pages/lumen")}\" }} ]",
                $"storage: {{ path: {stage.PathOf("second")} }}", "handlers: { terminal: { type: json } }",
            ],
            TestContext.Current.CancellationToken);
        await using var second = Statusmon.Start("run", "--config", stage.PathOf("second.yaml"));
        await second.ErrorLineAsync("info: started");

        stage.Hosted("Lumen").Faults.Add(new Fault.Status(500));
        Assert.Contains("\"failure\":\"server_error\"", await second.LineAsync("page.unreadable"), StringComparison.Ordinal);
        stage.Hosted("Lumen").Faults.Clear();
        await second.LineAsync("page.readable");
    }

    private static Statusmon Watch(WebStage stage, string data, string address) =>
        Statusmon.Start("watch", $"Relay={address}", "--interval", "100ms", "--since", "all", "--output", "json", "--data", stage.PathOf(data));

    private static List<Saying> Said(Statusmon program) =>
    [
        .. program.Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .Where(news => news.GetProperty("update").ValueKind == JsonValueKind.Object)
            .Select(news => new Saying(
                TextOf(news, "kind"), TextOf(news.GetProperty("incident"), "id"), TextOf(news.GetProperty("incident"), "name"), TextOf(news.GetProperty("update"), "id"),
                TextOf(news.GetProperty("update"), "status"), TextOf(news.GetProperty("update"), "body"), TextOf(news.GetProperty("update"), "created_at"))),
    ];

    private static string? TextOf(JsonElement element, string member) => element.GetProperty(member).GetString();

    private sealed record Saying(string? Kind, string? Incident, string? Name, string? Update, string? Status, string? Body, string? CreatedAt);
}
