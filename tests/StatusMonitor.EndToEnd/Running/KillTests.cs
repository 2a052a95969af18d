using System.Collections.Concurrent;
using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary>kill -9 at any moment: nothing lost, nothing twice in the log, duplicates recognisable.</summary>
public sealed class KillTests
{
    private const int Kills = 30;

    [Fact]
    public async Task Killed_thirty_times_while_the_page_publishes_it_loses_nothing_and_says_nothing_new_twice()
    {
        await using var stage = await Stage.SetAsync();
        await using var receiver = await WebhookReceiver.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var chance = new Random(20260302);
        var published = new ConcurrentDictionary<string, bool>();
        using var stop = new CancellationTokenSource();
        var publishing = PublishAsync(stage.Page, published, new Random(7), stop.Token);
        string[] arguments = [.. stage.Watch("--since", "all", "--webhook", receiver.Url, "--output", "json")];

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var victim = Statusmon.Start(arguments);
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(20, 700)), TimeProvider.System, TestContext.Current.CancellationToken);
            victim.Signal(Statusmon.Kill);
            await victim.EndAsync(TimeSpan.FromSeconds(10));
        }

        await stop.CancelAsync();
        await publishing;
        // Only who runs can tell of it: without it the last one might be ended before it has begun.
        published[stage.Page.OpenIncident("One more", "minor", "This comes at the end.").Latest.Id] = true;
        await FinishAsync(arguments, receiver, published.Count);
        Assert.True(published.Count > 100, $"only {published.Count} updates were published");
        JudgeReceived(receiver, published);
        await JudgeLogAsync(stage, published);
    }

    private static async Task PublishAsync(SimulatedPage page, ConcurrentDictionary<string, bool> published, Random chance, CancellationToken stop)
    {
        List<SimulatedIncident> incidents = [];
        while (!stop.IsCancellationRequested)
        {
            // Fewer than the page's window of 50, so that none leaves it while nobody watches.
            var update = incidents.Count < 40 && chance.Next(4) == 0 ? Open(page, incidents) : Step(page, incidents, chance);
            if (update is not null) published[update.Id] = true;
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(5, 60)), TimeProvider.System, CancellationToken.None);
        }
    }

    private static SimulatedUpdate Open(SimulatedPage page, List<SimulatedIncident> incidents)
    {
        var incident = page.OpenIncident($"Errors {incidents.Count}", "minor", "We see errors.");
        incidents.Add(incident);
        return incident.Latest;
    }

    private static SimulatedUpdate? Step(SimulatedPage page, List<SimulatedIncident> incidents, Random chance)
    {
        if (incidents.Count == 0) return null;
        var incident = incidents[chance.Next(incidents.Count)];
        switch (chance.Next(5))
        {
            case 0:
                page.Edit(incident.Latest, $"Edited at {chance.Next()}.");
                return null;
            case 1: return page.Resolve(incident, "It is over.");
            default: return page.Post(incident, chance.Next(2) == 0 ? "identified" : "monitoring", "More is known.");
        }
    }

    private static async Task FinishAsync(string[] arguments, WebhookReceiver receiver, int expected)
    {
        await using var last = Statusmon.Start(arguments);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        var seen = 0;
        while (Updates(receiver).Select(item => item.Update).Distinct().Count() < expected && !deadline.IsCancellationRequested)
        {
            try { seen = (await receiver.WaitAsync(Math.Max(seen, receiver.Received.Count) + 1, deadline.Token)).Count; }
            catch (OperationCanceledException) { }
        }

        var (code, _) = await last.EndBySignalAsync(Statusmon.Terminate);
        Assert.Equal(0, code);
    }

    private static void JudgeReceived(WebhookReceiver receiver, ConcurrentDictionary<string, bool> published)
    {
        var updates = Updates(receiver);
        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), updates.Select(item => item.Update).Distinct().Order(StringComparer.Ordinal));
        foreach (var same in updates.GroupBy(item => item.Update)) Assert.Single(same.Select(item => item.WebhookId).Distinct());
        foreach (var incident in updates.DistinctBy(item => item.WebhookId).GroupBy(item => item.Incident))
            Assert.Equal(incident.OrderBy(item => item.Position), incident);
    }

    private static List<(string WebhookId, string Update, string Incident, long Position)> Updates(WebhookReceiver receiver)
    {
        List<(string, string, string, long)> updates = [];
        foreach (var received in receiver.Received)
        {
            using var json = JsonDocument.Parse(received.Body);
            var data = json.RootElement.GetProperty("data");
            if (data.GetProperty("kind").GetString() != "incident.update") continue;
            var update = data.GetProperty("update").GetProperty("id").GetString()!;
            updates.Add((received.Headers["webhook-id"], update, data.GetProperty("incident").GetProperty("id").GetString()!, data.GetProperty("position").GetInt64()));
        }

        return updates;
    }

    private static async Task JudgeLogAsync(Stage stage, ConcurrentDictionary<string, bool> published)
    {
        var (code, output, errors) = await Statusmon.RunAsync("history", "--data", stage.Data, "--since", "all", "--output", "json");
        Assert.True(code == 0, errors);
        var events = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, events.Count).Select(place => (long)place), events.Select(item => item.GetProperty("position").GetInt64()));
        Assert.Equal(events.Count, events.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        var updates = events.Where(item => item.GetProperty("kind").GetString() == "incident.update").Select(item => item.GetProperty("update").GetProperty("id").GetString()!).ToList();
        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), updates.Order(StringComparer.Ordinal));
    }
}
