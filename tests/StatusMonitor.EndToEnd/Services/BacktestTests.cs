using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>A backtest of a recorded page counts what anybody can count in the recording.</summary>
public sealed class BacktestTests
{
    private const string Summary = "statuspage/github-summary-2026-07-31.json";
    private const string Incidents = "statuspage/github-incidents-2026-07-31-50-incidents.json";

    [Fact]
    public async Task A_recorded_page_gives_the_counts_of_its_recording()
    {
        var (summary, incidents) = (Read(Summary), Read(Incidents));
        await using var server = await WebhookReceiver.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        server.Answer(request => Answer(request.Path, summary, incidents));
        await using var stage = await ServiceStage.SetAsync();
        stage.Write("statusmon.yaml", $$"""
            pages: [GitHub={{server.Url}}/github]
            handlers:
              all: { type: json }
              severe: { type: json }
            routes:
              - { to: all, continue: true }
              - { match: { impact: ">= major" }, to: severe }
            storage: { path: {{stage.Data}} }
            """);

        var lines = await BacktestAsync(stage, "--since", "9000d");
        var expected = Updates(incidents).ToList();
        Assert.True(expected.Count > 100, $"only {expected.Count} updates are recorded");
        Assert.Equal(expected.Count, lines.Count(line => line.Handler == "all"));
        Assert.Equal(expected.Select(update => update.Incident).Distinct().Order(), lines.Where(line => line.Handler == "all").Select(line => line.Incident).Distinct().Order());
        Assert.Equal(expected.Count(update => update.Impact is "major" or "critical"), lines.Count(line => line.Handler == "severe"));
        Assert.Equal(expected.Select(update => update.At).Order(), lines.Where(line => line.Handler == "all").Select(line => line.At));

        // Half of the window; nothing is recorded or sent by any of it.
        var days = (int)(TimeProvider.System.GetUtcNow() - expected.Select(update => update.At).Order().ElementAt(expected.Count / 2)).TotalDays;
        var from = TimeProvider.System.GetUtcNow().AddDays(-days);
        Assert.Equal(expected.Count(update => update.At >= from), (await BacktestAsync(stage, "--since", $"{days}d")).Count(line => line.Handler == "all"));
        Assert.False(Directory.Exists(stage.Data));
        Assert.DoesNotContain(server.Received, request => request.Method != "GET");
    }

    private static async Task<List<(string Handler, string Incident, DateTimeOffset At)>> BacktestAsync(ServiceStage stage, params string[] more)
    {
        var (code, output, errors) = await Statusmon.RunAsync(["backtest", "--config", stage.ConfigurationFile, "--output", "json", .. more]);
        Assert.True(code == 0, errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(line =>
            (line.GetProperty("handler").GetString()!, line.GetProperty("incident").GetString()!, line.GetProperty("at").GetDateTimeOffset()))];
    }

    private static IEnumerable<(string Incident, string Impact, DateTimeOffset At)> Updates(JsonNode incidents) =>
        from incident in incidents["incidents"]!.AsArray()
        from update in incident!["incident_updates"]!.AsArray()
        select ((string)incident["id"]!, (string)incident["impact"]!, DateTimeOffset.Parse((string?)update!["display_at"] ?? (string)update["created_at"]!, null));

    private static WebhookAnswer Answer(string path, JsonNode summary, JsonNode incidents) => path.Split('/')[^1] switch
    {
        "summary.json" => Json(summary),
        "incidents.json" => Json(new JsonObject { ["page"] = summary["page"]!.DeepClone(), ["incidents"] = incidents["incidents"]!.DeepClone() }),
        "scheduled-maintenances.json" => Json(new JsonObject { ["page"] = summary["page"]!.DeepClone(), ["scheduled_maintenances"] = new JsonArray() }),
        _ => new WebhookAnswer { Status = 404 },
    };

    private static WebhookAnswer Json(JsonNode document) => new() { Body = document.ToJsonString(), ContentType = "application/json" };

    private static JsonNode Read(string name)
    {
        var folder = System.Environment.GetEnvironmentVariable("STATUSMON_FIXTURES");
        Assert.SkipUnless(Directory.Exists(folder), "STATUSMON_FIXTURES names no folder of recorded pages");
        return JsonNode.Parse(File.ReadAllText(Path.Combine(folder!, name)))!;
    }
}
