using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>kill -9 of the service, with a receiver that works and one that does not: nothing is lost and the order stays.</summary>
public sealed class ServiceKillTests
{
    private const int Kills = 8;

    [Fact]
    public async Task Killed_again_and_again_it_tells_everything_to_both_receivers_in_order()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var (healthy, failing) = (await stage.AddReceiverAsync(), await stage.AddReceiverAsync());
        failing.Answer(_ => new WebhookAnswer { Status = 503 });
        stage.Configure(
            ["Lumen"],
            [$"healthy: {{ type: webhook, url: \"{healthy.Url}\" }}", $"failing: {{ type: webhook, url: \"{failing.Url}\" }}"]);
        var chance = new Random(20261124);
        // Pages seen for the first time after a kill would be another story: the first reading is complete.
        await using (var first = await stage.RunAsync())
        {
            page.OpenIncident("First", "minor", "We see something.");
            await Received.UntilAsync(healthy, "First");
            first.Signal(Statusmon.Kill);
            await first.EndAsync(TimeSpan.FromSeconds(10));
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var victim = stage.Start();
            Publish(page, kill);
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(50, 1500)), TimeProvider.System, TestContext.Current.CancellationToken);
            victim.Signal(Statusmon.Kill);
            await victim.EndAsync(TimeSpan.FromSeconds(10));
        }

        failing.Answer(_ => new WebhookAnswer());
        await using var service = await stage.RunAsync();
        var published = page.Incidents.SelectMany(incident => incident.Updates).Select(update => update.Id).ToList();
        foreach (var update in published)
        {
            await Received.UntilAsync(healthy, item => item.Update == update);
            await Received.UntilAsync(failing, item => item.Update == update);
        }

        Assert.Equal((Kills * 2) + 1, published.Count);
        Judge(Received.Of(healthy), published);
        Judge(Received.Of(failing), published);
    }

    private static void Publish(SimulatedPage page, int number)
    {
        var incident = page.OpenIncident($"Trouble {number}", "minor", "We see something.");
        page.Post(incident, "identified", "We know why.");
    }

    /// <summary>Repetitions are recognisable by their id; without them everything came once, in the order of the log.</summary>
    private static void Judge(IReadOnlyList<Received> received, List<string> published)
    {
        foreach (var same in received.GroupBy(item => item.Position)) Assert.Single(same.Select(item => item.WebhookId).Distinct());
        var once = received.DistinctBy(item => item.WebhookId).ToList();
        Assert.Equal(once.OrderBy(item => item.Position), once);
        Assert.Equal(published.Order(StringComparer.Ordinal), once.Select(item => item.Update).OfType<string>().Order(StringComparer.Ordinal));
    }
}
