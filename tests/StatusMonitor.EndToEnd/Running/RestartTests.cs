using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary>Stopped and started again: nothing missed, nothing seen twice; two at once are refused.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task What_happened_while_it_was_stopped_comes_at_the_next_start_and_nothing_comes_twice()
    {
        await using var stage = await Stage.SetAsync();
        var incident = stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        await using (var first = Statusmon.Start(stage.Watch("--output", "json")))
        {
            await first.LineAsync(incident.Latest.Id);
            await first.EndBySignalAsync(Statusmon.Terminate);
        }

        var missed = stage.Page.Post(incident, "identified", "We know why.");
        var born = stage.Page.Resolve(stage.Page.OpenIncident("A short one", "none", "It came."), "It went.");
        await using var second = Statusmon.Start(stage.Watch("--output", "json"));
        await second.LineAsync(missed.Id);
        await second.LineAsync(born.Id);
        var last = stage.Page.Resolve(incident, "All good again.");
        await second.LineAsync(last.Id);
        await second.EndBySignalAsync(Statusmon.Terminate);
        var kinds = second.Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()).ToList();
        Assert.Equal(4, kinds.Count(kind => kind == "incident.update"));
        Assert.DoesNotContain("Slow answers\",\"status\":\"investigating", second.Output);
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_says_so_and_leaves()
    {
        await using var stage = await Stage.SetAsync();
        stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        await using var first = Statusmon.Start(stage.Watch());
        await first.LineAsync("Slow answers");
        var second = await Statusmon.RunAsync(stage.Watch());
        Assert.Equal(75, second.ExitCode);
        Assert.Contains(stage.Data, second.Errors);
        Assert.Contains(first.Id.ToString(), second.Errors);
        Assert.Empty(second.Output);
        var history = await Statusmon.RunAsync("history", "--data", stage.Data);
        Assert.Equal(0, history.ExitCode);
        Assert.Contains("Slow answers", history.Output);
    }

    [Fact]
    public async Task History_prints_the_events_as_watch_printed_them()
    {
        await using var stage = await Stage.SetAsync();
        var incident = stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
        stage.Page.Resolve(incident, "Over.");
        var watched = await Statusmon.RunAsync(stage.Watch("--once", "--since", "all", "--output", "json"));
        var history = await Statusmon.RunAsync("history", "--data", stage.Data, "--since", "all", "--output", "json");
        Assert.Equal(2, watched.Output.Split('\n').Length);
        Assert.Equal(watched.Output, history.Output);
    }
}
