using System.Text.Json;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>A delivery as a receiver of webhooks understands it.</summary>
internal sealed record Received(string WebhookId, string Kind, string Page, string? Incident, string? Name, string? Update, long Position)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Received> Of(WebhookReceiver receiver) => [.. receiver.Received.Select(Of)];

    /// <summary>The names of the incidents, in the order of their deliveries.</summary>
    public static IReadOnlyList<string?> Names(WebhookReceiver receiver) => [.. Of(receiver).Where(item => item.Name is not null).Select(item => item.Name)];

    /// <summary>Waits for a delivery.</summary>
    public static async Task<Received> UntilAsync(WebhookReceiver receiver, Func<Received, bool> fits)
    {
        using var deadline = new CancellationTokenSource(Limit, TimeProvider.System);
        for (var count = 0; ; count++)
        {
            if (Of(receiver).FirstOrDefault(fits) is { } found) return found;
            try
            {
                await receiver.WaitAsync(Math.Max(count, receiver.Received.Count) + 1, deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"not delivered in {Limit}; there came: {string.Join("; ", Of(receiver))}");
            }
        }
    }

    public static Task<Received> UntilAsync(WebhookReceiver receiver, string name) => UntilAsync(receiver, item => item.Name == name);

    private static Received Of(ReceivedWebhook webhook)
    {
        using var json = JsonDocument.Parse(webhook.Body);
        var data = json.RootElement.GetProperty("data");
        var incident = Part(data, "incident");
        return new Received(
            webhook.Headers["webhook-id"], data.GetProperty("kind").GetString()!, data.GetProperty("page").GetProperty("key").GetString()!,
            Text(incident, "id"), Text(incident, "name"), Text(Part(data, "update"), "id"), data.GetProperty("position").GetInt64());
    }

    private static JsonElement? Part(JsonElement whole, string name) =>
        whole.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement? part, string name) => part?.GetProperty(name).GetString();
}
