using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary><c>handlers test</c> sends a whole invented incident and says what became of each step.</summary>
public sealed class HandlersTestTests
{
    [Fact]
    public async Task Each_step_is_sent_and_said()
    {
        await using var stage = await ServiceStage.SetAsync();
        var receiver = await SetAsync(stage);
        var (code, output, errors) = await TestAsync(stage);
        Assert.Equal(("", 0), (errors, code));
        Assert.Equal(
            ["ops: investigating: delivered", "ops: identified: delivered", "ops: monitoring: delivered", "ops: resolved: delivered"],
            output.Split('\n'));
        Assert.Equal(4, receiver.Received.Count);
        Assert.All(receiver.Received, webhook => Assert.Contains("Test of the handler ops", webhook.Text, StringComparison.Ordinal));
        Assert.False(Directory.Exists(stage.Data));
    }

    [Fact]
    public async Task A_receiver_that_refuses_is_named_with_its_reason_and_the_exit_code_is_1()
    {
        await using var stage = await ServiceStage.SetAsync();
        var receiver = await SetAsync(stage);
        receiver.AnswerNext(new WebhookAnswer { Status = 503 }, new WebhookAnswer { Status = 400 });
        var (code, output, errors) = await TestAsync(stage, "--output", "json");
        var lines = output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(1, code);
        Assert.Equal(
            ["investigating retrying server_error", "investigating parked refused", "identified delivered ", "monitoring delivered ", "resolved delivered "],
            lines.Select(line => $"{line.GetProperty("step")} {line.GetProperty("result")} {(line.TryGetProperty("reason", out var reason) ? reason : "")}"));
        Assert.Contains("ops: not everything arrived", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_never_answers_ends_at_the_limit()
    {
        await using var stage = await ServiceStage.SetAsync();
        var receiver = await SetAsync(stage);
        receiver.Answer(_ => new WebhookAnswer { Status = 503 });
        var (code, output, errors) = await TestAsync(stage, "--for", "3s");
        Assert.Equal(1, code);
        Assert.StartsWith("ops: investigating: retrying, server_error (", output, StringComparison.Ordinal);
        Assert.Contains("ops: not everything arrived within 3 s", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_a_mistake()
    {
        await using var stage = await ServiceStage.SetAsync();
        await SetAsync(stage);
        var (code, _, errors) = await Statusmon.RunAsync("handlers", "test", "opps", "--config", stage.ConfigurationFile);
        Assert.Equal(64, code);
        Assert.Contains("NAME: \"opps\" is not one of ops. Did you mean ops?", errors, StringComparison.Ordinal);
    }

    private static async Task<WebhookReceiver> SetAsync(ServiceStage stage)
    {
        stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}/very-secret\" }}"]);
        return receiver;
    }

    private static Task<(int ExitCode, string Output, string Errors)> TestAsync(ServiceStage stage, params string[] more) =>
        Statusmon.RunAsync(["handlers", "test", "ops", "--config", stage.ConfigurationFile, .. more]);
}
