using System.Diagnostics;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>A service that is told to end does, well, whatever it is waiting for; and one that cannot begin says why.</summary>
[Collection<Alone>]
public sealed class ServiceEndingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(Statusmon.Interrupt)]
    [InlineData(Statusmon.Terminate)]
    public async Task It_ends_with_0_while_a_receiver_hangs(int signal)
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        receiver.Answer(_ => new WebhookAnswer { Delay = TimeSpan.FromMinutes(5) });
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\" }}"]);
        await using var service = await stage.RunAsync();
        page.OpenIncident("Hangs", "minor", "We see something.");
        await Received.UntilAsync(receiver, "Hangs");
        var (code, took) = await service.EndBySignalAsync(signal);
        Assert.Equal(0, code);
        Assert.True(took < Limit, $"it took {took}");
        Assert.Contains("info: stopped", service.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(stage.Data, "statusmon.db-wal")));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(250)]
    [InlineData(400)]
    [InlineData(700)]
    public async Task It_ends_with_0_whenever_the_signal_comes(int milliseconds)
    {
        await using var stage = await ServiceStage.SetAsync();
        stage.AddPage("Lumen");
        stage.Configure(["Lumen"], ["out: { type: json }"]);
        await using var service = stage.Start();
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, TestContext.Current.CancellationToken);
        var (code, _) = await service.EndBySignalAsync(Statusmon.Terminate);
        // Before it has a say in it at all, the system ends it.
        Assert.True(code == 0 || (code == 128 + Statusmon.Terminate && service.Errors.Length == 0), $"{code}: {service.Errors}");
    }

    [Fact]
    public async Task A_second_one_on_the_same_state_is_refused_and_says_so()
    {
        await using var stage = await ServiceStage.SetAsync();
        stage.AddPage("Lumen");
        stage.Configure(["Lumen"], ["out: { type: json }"]);
        await using var service = await stage.RunAsync();
        await using var second = stage.Start();
        var watch = Stopwatch.StartNew();
        Assert.Equal(75, await second.EndAsync(TimeSpan.FromSeconds(30)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"it took {watch.Elapsed}");
        Assert.Contains(stage.Data, second.Errors, StringComparison.Ordinal);
        Assert.Contains("is in use by", second.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await service.EndBySignalAsync(Statusmon.Terminate)).ExitCode);
    }

    [Fact]
    public async Task A_configuration_that_is_missing_or_wrong_is_a_mistake_of_the_command_line()
    {
        await using var stage = await ServiceStage.SetAsync();
        stage.AddPage("Lumen");
        await using (var missing = stage.Start())
        {
            Assert.Equal(64, await missing.EndAsync(TimeSpan.FromSeconds(30)));
            Assert.Contains(stage.ConfigurationFile, missing.Errors, StringComparison.Ordinal);
        }

        stage.Configure(["Lumen"], ["out: { type: jsn }"]);
        await using var wrong = stage.Start();
        Assert.Equal(64, await wrong.EndAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains($"{stage.ConfigurationFile}:6:", wrong.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(stage.Data));
    }
}
