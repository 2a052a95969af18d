using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Faults;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary>SIGINT and SIGTERM end every command within two seconds, with the log closed.</summary>
[Collection<Alone>]
public sealed class EndingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(Statusmon.Interrupt)]
    [InlineData(Statusmon.Terminate)]
    public async Task Watch_ends_with_0_and_a_closed_log(int signal)
    {
        await using var stage = await Stage.SetAsync();
        stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        await using var program = Statusmon.Start(stage.Watch());
        await program.LineAsync("Slow answers");
        var (code, took) = await program.EndBySignalAsync(signal);
        Assert.Equal(0, code);
        Assert.True(took < Limit, $"it took {took}");
        // A closed log has been checkpointed: its write-ahead file is gone.
        Assert.False(File.Exists(Path.Combine(stage.Data, "statusmon.db-wal")));
    }

    [Theory]
    [InlineData(Statusmon.Interrupt)]
    [InlineData(Statusmon.Terminate)]
    public async Task Watch_ends_while_a_server_never_answers(int signal)
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Faults.Add(new Fault.SlowHeaders(TimeSpan.FromMinutes(5)));
        await using var program = Statusmon.Start(stage.Watch());
        await WaitForRequestAsync(stage);
        var (code, took) = await program.EndBySignalAsync(signal);
        Assert.Equal(0, code);
        Assert.True(took < Limit, $"it took {took}");
    }

    [Theory]
    [InlineData(Statusmon.Interrupt)]
    [InlineData(Statusmon.Terminate)]
    public async Task Check_ends_with_130_while_a_server_never_answers(int signal)
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Faults.Add(new Fault.SlowHeaders(TimeSpan.FromMinutes(5)));
        await using var program = Statusmon.Start("check", stage.PageArgument);
        await WaitForRequestAsync(stage);
        var (code, took) = await program.EndBySignalAsync(signal);
        Assert.Equal(130, code);
        Assert.True(took < Limit, $"it took {took}");
    }

    [Theory]
    [InlineData(Statusmon.Interrupt)]
    [InlineData(Statusmon.Terminate)]
    public async Task Demo_shows_news_within_two_seconds_and_ends_with_0(int signal)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using var program = Statusmon.Start("demo", "--output", "json");
        await program.LineAsync("incident.update");
        Assert.True(watch.Elapsed < Limit, $"the first event took {watch.Elapsed}");
        var (code, took) = await program.EndBySignalAsync(signal);
        Assert.Equal(0, code);
        Assert.True(took < Limit, $"it took {took}");
    }

    [Fact]
    public async Task Watch_ends_when_nobody_reads_its_output_any_more()
    {
        await using var stage = await Stage.SetAsync();
        stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("\"$0\" \"$@\" | head -n 1");
        foreach (var argument in new[] { Statusmon.Binary }.Concat(stage.Watch("--output", "json"))) start.ArgumentList.Add(argument);
        using var shell = System.Diagnostics.Process.Start(start)!;
        using var publishing = new CancellationTokenSource();
        var publisher = PublishAsync(stage, publishing.Token);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        await shell.WaitForExitAsync(deadline.Token);
        await publishing.CancelAsync();
        await publisher;
        Assert.Contains("Slow answers", await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task For_and_once_end_by_themselves()
    {
        await using var stage = await Stage.SetAsync();
        stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        var once = await Statusmon.RunAsync(stage.Watch("--once"));
        Assert.Equal(0, once.ExitCode);
        Assert.Contains("Slow answers", once.Output);
        var briefly = await Statusmon.RunAsync(stage.Watch("--for", "1s"));
        Assert.Equal(0, briefly.ExitCode);
        Assert.DoesNotContain("investigating", briefly.Output);
    }

    private static async Task PublishAsync(Stage stage, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            stage.Page.OpenIncident("Slow answers", "minor", "Again.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
        }
    }

    private static async Task WaitForRequestAsync(Stage stage) =>
        _ = await stage.Server.Requests.WaitAsync(1, cancellationToken: TestContext.Current.CancellationToken);
}
