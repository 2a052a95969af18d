using System.Security.Cryptography;
using System.Text;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Receivers;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>Another configuration while it runs: what is the same goes on, what is wrong is refused.</summary>
public sealed class ReloadTests
{
    private const int Hangup = 1;

    [Fact]
    public async Task A_page_a_handler_and_a_route_come_and_go_and_the_others_notice_nothing()
    {
        await using var stage = await ServiceStage.SetAsync();
        var (lumen, paywell) = (stage.AddPage("Lumen"), stage.AddPage("Paywell"));
        var (steady, guest) = (await stage.AddReceiverAsync(), await stage.AddReceiverAsync());
        var steadyLine = $"steady: {{ type: webhook, url: \"{steady.Url}\" }}";
        void Small() => stage.Configure(["Lumen"], [steadyLine]);
        Small();
        await using var service = await stage.RunAsync();
        lumen.OpenIncident("Before", "minor", "We see something.");
        await Received.UntilAsync(steady, "Before");
        await TicksAsync(stage, "lumen", 3);
        var wholeReadings = WholeReadings(stage);

        stage.Configure(
            ["Lumen", "Paywell"], [steadyLine, $"guest: {{ type: webhook, url: \"{guest.Url}\" }}"],
            "{ match: { pages: Paywell }, to: guest }", "{ to: steady }");
        await service.ErrorLineAsync("info: configuration applied: 2 pages, 2 handlers, 2 routes");
        await TicksAsync(stage, "lumen", 3);
        Assert.Equal(wholeReadings, WholeReadings(stage));
        paywell.OpenIncident("Cards fail", "minor", "We see failing cards.");
        await Received.UntilAsync(guest, "Cards fail");
        lumen.OpenIncident("Between", "minor", "We see more.");
        await Received.UntilAsync(steady, "Between");

        Small();
        await service.ErrorLineAsync("info: configuration applied: 1 page, 1 handler");
        stage.Requests.Clear();
        paywell.OpenIncident("Nobody looks", "minor", "We see it alone.");
        lumen.OpenIncident("After", "minor", "We see the last of it.");
        await Received.UntilAsync(steady, "After");
        await TicksAsync(stage, "lumen", 3);
        Assert.DoesNotContain(stage.Requests.Snapshot(), request => request.Page == "paywell");
        Assert.Equal(["Cards fail"], Received.Names(guest));
        Assert.Equal(["Before", "Between", "After"], Received.Names(steady));
    }

    [Fact]
    public async Task A_hangup_reads_the_file_again()
    {
        await using var stage = await ServiceStage.SetAsync();
        stage.AddPage("Lumen");
        stage.Configure(["Lumen"], ["out: { type: json }"]);
        await using var service = await stage.RunAsync();
        service.Signal(Hangup);
        await service.ErrorLineAsync("info: configuration applied");
        Assert.Equal(0, (await service.EndBySignalAsync(Statusmon.Terminate)).ExitCode);
    }

    [Fact]
    public async Task A_file_with_mistakes_is_refused_whole_and_the_one_from_before_stays()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\" }}"]);
        var good = await File.ReadAllTextAsync(stage.ConfigurationFile, TestContext.Current.CancellationToken);
        await using var service = await stage.RunAsync();
        stage.Write("statusmon.yaml", good.Replace("type: webhook", "type: webhok", StringComparison.Ordinal) + "speed: high\n");
        await service.ErrorLineAsync("the one from before stays in force");
        await service.ErrorLineAsync($"{stage.ConfigurationFile}:6:");
        await service.ErrorLineAsync($"{stage.ConfigurationFile}:8:");
        page.OpenIncident("Still told", "minor", "We see something.");
        await Received.UntilAsync(receiver, "Still told");
        stage.Write("statusmon.yaml", good.Replace("100ms", "200ms", StringComparison.Ordinal));
        await service.ErrorLineAsync("info: configuration applied");
        page.OpenIncident("Told again", "minor", "We see more.");
        await Received.UntilAsync(receiver, "Told again");
        Assert.Equal(["Still told", "Told again"], Received.Names(receiver));
    }

    [Fact]
    public async Task A_secret_that_changes_in_its_file_is_used_from_then_on()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        var (old, young) = (new byte[32], new byte[32]);
        RandomNumberGenerator.Fill(old);
        RandomNumberGenerator.Fill(young);
        stage.Write("key", $"whsec_{Convert.ToBase64String(old)}\n");
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\", secret: \"${{file:{stage.PathOf("key")}}}\" }}"]);
        await using var service = await stage.RunAsync();
        page.OpenIncident("Old key", "minor", "We see something.");
        await Received.UntilAsync(receiver, "Old key");
        stage.Write("key", $"whsec_{Convert.ToBase64String(young)}\n");
        await service.ErrorLineAsync("info: configuration applied");
        page.OpenIncident("New key", "minor", "We see more.");
        await Received.UntilAsync(receiver, "New key");
        Assert.Equal([true, false], receiver.Received.Select(webhook => IsSignedBy(old, webhook)));
        Assert.Equal([false, true], receiver.Received.Select(webhook => IsSignedBy(young, webhook)));
    }

    private static bool IsSignedBy(byte[] key, ReceivedWebhook webhook)
    {
        var signed = Encoding.UTF8.GetBytes($"{webhook.Headers["webhook-id"]}.{webhook.Headers["webhook-timestamp"]}.{webhook.Text}");
        return webhook.Headers["webhook-signature"] == "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }

    private static async Task TicksAsync(ServiceStage stage, string page, int count)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        bool IsTick(RecordedRequest request) => request.Page == page && request.Resource == PageResource.Summary;
        var before = stage.Requests.Snapshot().Count(IsTick);
        await stage.Requests.WaitAsync(before + count, IsTick, deadline.Token);
    }

    /// <summary>Readings of the first page that did not ask whether anything is new.</summary>
    private static int WholeReadings(ServiceStage stage) =>
        stage.Requests.Snapshot().Count(request => request is { Page: "lumen", IfNoneMatch: null });
}
