using System.Text;
using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>Whatever goes wrong, no secret is printed, logged or stored.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task No_secret_of_any_handler_is_printed_or_stored_whatever_the_receiver_does()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        var answers = 0;
        receiver.Answer(webhook => Failure(webhook, Interlocked.Increment(ref answers)));
        // Nothing may reach the network, not even where an address cannot be chosen.
        (stage.Environment["HTTPS_PROXY"], stage.Environment["HTTP_PROXY"], stage.Environment["NO_PROXY"]) = (receiver.Url, receiver.Url, "127.0.0.1");
        var handlers = SecretiveHandler.All(receiver.Url);
        stage.Configure(["Lumen"], handlers.Select(Line));

        List<string> printed = [];
        await using (var service = await stage.RunAsync("--verbose"))
        {
            var incident = page.OpenIncident("Slow answers", "critical", "We see slow answers.");
            await UntilAllHaveFailedAsync(stage, handlers);
            page.Post(incident, "identified", "We know why.");
            page.Resolve(incident, "It is over.");
            printed.Add(await stage.AskAsync("deliveries", "--verbose"));
            printed.Add(await stage.AskAsync("deliveries", "--sent", "--output", "json"));
            // A reload with mistakes in every handler: mistakes show values.
            stage.Configure(["Lumen"], handlers.Select(handler => Line(handler).Replace("\"type\"", "\"rate\":\"fast\",\"type\"", StringComparison.Ordinal)));
            await service.ErrorLineAsync("stays in force");
            foreach (var _ in handlers) await service.ErrorLineAsync("rate");
            Assert.Equal(0, (await service.EndBySignalAsync(Statusmon.Terminate)).ExitCode);
            printed.AddRange([service.Output, service.Errors]);
        }

        printed.AddRange(await PrintedAsync(stage, 64, "config", "validate", stage.ConfigurationFile));
        stage.Configure(["Lumen"], handlers.Select(Line));
        printed.AddRange(await PrintedAsync(stage, 0, "config", "validate", stage.ConfigurationFile, "--output", "json"));
        foreach (var handler in handlers)
            printed.AddRange(await PrintedAsync(stage, 1, "handlers", "test", handler.Name, "--for", "300ms", "--verbose", "--config", stage.ConfigurationFile));

        var stored = Directory.GetFiles(stage.Data).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))).ToList();
        Assert.Contains(stored, text => text.Contains("Slow answers", StringComparison.Ordinal));
        Assert.Contains(printed, text => text.Contains(handlers[0].Name, StringComparison.Ordinal));
        Assert.Contains(handlers, handler => receiver.Received.Any(webhook => webhook.Path.Contains(handler.Secret, StringComparison.Ordinal)));
        foreach (var handler in handlers)
            Assert.All(printed.Concat(stored), text => Assert.DoesNotContain(handler.Secret, text, StringComparison.OrdinalIgnoreCase));
    }

    private static string Line(SecretiveHandler handler) => $"{handler.Name}: {handler.Options.ToJsonString()}";

    /// <summary>Every kind of failure in turn; bodies and headers repeat all that was sent, secrets among it.</summary>
    private static WebhookAnswer Failure(ReceivedWebhook webhook, int number)
    {
        var echo = $"{webhook.Path} {string.Join(' ', webhook.Headers.Select(header => $"{header.Key}={header.Value}"))} {webhook.Text}";
        return (number % 6) switch
        {
            0 => new WebhookAnswer { Status = 401, Body = echo },
            1 => new WebhookAnswer { Status = 500, Body = echo },
            2 => new WebhookAnswer { Status = 429, RetryAfter = "1", Body = JsonSerializer.Serialize(echo), ContentType = "application/json" },
            3 => new WebhookAnswer { Status = 302, Body = echo },
            4 => new WebhookAnswer { ResetAfterReading = true },
            _ => new WebhookAnswer { Status = 400, Body = $"{{\"ok\":false,\"error\":{JsonSerializer.Serialize(echo)}}}", ContentType = "application/json" },
        };
    }

    private static async Task UntilAllHaveFailedAsync(ServiceStage stage, IReadOnlyList<SecretiveHandler> handlers)
    {
        for (var attempt = 0; ; attempt++)
        {
            var lines = (await stage.AskAsync("deliveries", "--output", "json")).Split('\n').Select(line => JsonDocument.Parse(line).RootElement);
            var failed = lines.Where(line => line.GetProperty("state").GetString() is "retrying" or "parked").Select(line => line.GetProperty("handler").GetString()).ToHashSet();
            if (failed.Count == handlers.Count) return;
            Assert.True(attempt < 20, $"these did not fail: {string.Join(", ", handlers.Select(handler => handler.Name).Where(name => !failed.Contains(name)))}");
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string[]> PrintedAsync(ServiceStage stage, int expected, params string[] words)
    {
        await using var command = Statusmon.Start(stage.Environment, words);
        var code = await command.EndAsync(TimeSpan.FromSeconds(60));
        Assert.True(code == expected, $"{string.Join(' ', words)}: {code}: {command.Output}\n{command.Errors}");
        return [command.Output, command.Errors];
    }
}
