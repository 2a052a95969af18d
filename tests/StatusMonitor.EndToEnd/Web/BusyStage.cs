using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>A busy afternoon at invented services: everything the views can show is there.</summary>
internal sealed class BusyStage : IAsyncDisposable
{
    private static readonly string[] Quiet = ["Anvil Hosting", "Brightmail", "Cobalt DNS", "Driftwood CDN", "Ember Queue", "Fjord Storage", "Gale Search", "Harbour ID", "Inkwell Docs"];

    private readonly WebStage _stage;

    private BusyStage(WebStage stage) => _stage = stage;

    public Uri Address => _stage.Address;

    public static async Task<BusyStage> SetAsync()
    {
        var stage = await WebStage.SetAsync();
        foreach (var name in Quiet) stage.AddPage(name).AddComponent("Service");
        AddLumen(stage);
        AddPaywell(stage);
        AddBlind(stage);
        // Port 9 of this machine discards or refuses: deliveries wait, and are seen waiting.
        stage.Handlers.AddRange(["ops: { type: webhook, url: \"http://127.0.0.1:9/hook\" }", $"archive: {{ type: file, path: \"{stage.PathOf("archive.jsonl")}\" }}"]);
        await stage.RunAsync();
        await stage.UntilShownAsync("Large model answers slowly", "Card payments fail", "Cannot read since");
        return new BusyStage(stage);
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private static void AddLumen(WebStage stage)
    {
        var page = stage.AddPage("Lumen AI");
        var group = page.AddGroup("Models");
        var (small, large) = (page.AddComponent("Small model", group: group), page.AddComponent("Large model", group: group));
        page.AddComponent("Console");
        page.SetComponent(large, "partial_outage");
        page.SetComponent(small, "degraded_performance");
        var incident = page.OpenIncident("Large model answers slowly", "major", "We see more time-outs than usual.\n\nSmall requests work.", new ComponentChange(large, "partial_outage"));
        var second = page.Post(incident, "identified", "A rack in the north lost power. We move load away.");
        page.Edit(second, "A rack in the south lost power. We move load away.");
        var earlier = page.OpenIncident("Console logs people out", "minor", "Some people have to log in again.");
        page.Resolve(earlier, "Sessions last again.");
    }

    private static void AddPaywell(WebStage stage)
    {
        var (page, now) = (stage.AddPage("Paywell"), TimeProvider.System.GetUtcNow());
        page.AddComponent("Cards");
        var incident = page.OpenIncident("Card payments fail", "critical", "Most card payments are refused.");
        page.Post(incident, "monitoring", "Payments go through again. We keep watching.");
        page.Schedule("Ledger moves to new disks", now.AddDays(2), now.AddDays(2).AddHours(1), "The ledger is read-only for an hour.");
    }

    private static void AddBlind(WebStage stage)
    {
        stage.AddPage("Quarry Git").AddComponent("Pushes");
        stage.Hosted("Quarry Git").Faults.Add(new Fault.Status(503));
    }
}
