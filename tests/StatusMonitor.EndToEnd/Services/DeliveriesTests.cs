using System.Text.Json;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>What cannot be delivered is seen, with its reason, and sent again when asked for.</summary>
public sealed class DeliveriesTests
{
    [Fact]
    public async Task What_a_receiver_refused_is_parked_with_its_reason_and_replayed_on_demand()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        receiver.AnswerNext(new WebhookAnswer { Status = 400 });
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}/very-secret\" }}"]);
        await using var service = await stage.RunAsync();
        page.OpenIncident("Refused", "minor", "We see something.");
        var refused = await Received.UntilAsync(receiver, "Refused");
        page.OpenIncident("Taken", "minor", "We see more.");
        await Received.UntilAsync(receiver, "Taken");

        var parked = Assert.Single(await LinesAsync(stage, "parked", 1));
        Assert.Equal("ops", parked.GetProperty("handler").GetString());
        Assert.Equal("refused", parked.GetProperty("reason").GetString());
        Assert.Equal(refused.Position, parked.GetProperty("position").GetInt64());
        var text = await stage.AskAsync("deliveries", "ops");
        Assert.Contains("Refused", text, StringComparison.Ordinal);
        Assert.Contains("refused", text, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", text, StringComparison.Ordinal);

        await stage.AskAsync("deliveries", "--replay", "ops");
        await Received.UntilAsync(receiver, item => item.Position == refused.Position && Received.Of(receiver).Count == 3);
        Assert.Equal(["Refused", "Taken", "Refused"], Received.Names(receiver));
        Assert.Equal(refused.WebhookId, Received.Of(receiver)[2].WebhookId);
        Assert.Empty(await LinesAsync(stage, "parked", 0));
    }

    [Fact]
    public async Task What_is_tried_again_is_listed_with_why_and_when()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        receiver.Answer(_ => new WebhookAnswer { Status = 503, RetryAfter = "600" });
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\" }}"]);
        await using var service = await stage.RunAsync();
        page.OpenIncident("Not yet", "minor", "We see something.");
        await Received.UntilAsync(receiver, "Not yet");
        var retrying = Assert.Single(await LinesAsync(stage, "retrying", 1));
        Assert.Equal("server_error", retrying.GetProperty("reason").GetString());
        Assert.Equal(1, retrying.GetProperty("failures").GetInt32());
        Assert.InRange((retrying.GetProperty("next").GetDateTimeOffset() - retrying.GetProperty("at").GetDateTimeOffset()).TotalSeconds, 590, 610);
        var text = await stage.AskAsync("deliveries");
        Assert.Contains("server_error", text, StringComparison.Ordinal);
        Assert.Contains("next in 9m", text, StringComparison.Ordinal);
        Assert.Contains("warn: Handler ops cannot deliver", service.Errors, StringComparison.Ordinal);
    }

    /// <summary>The lines of a state, once there are so many: what a receiver has seen is written a moment later.</summary>
    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(ServiceStage stage, string state, int count)
    {
        for (var attempt = 0; ; attempt++)
        {
            var output = await stage.AskAsync("deliveries", "--output", "json");
            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
                .Where(line => line.GetProperty("state").GetString() == state).ToList();
            if (lines.Count == count || attempt == 20) return lines;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
