using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary>Parts of a page behind a slash, with the real binary.</summary>
public sealed class PartTests
{
    [Theory]
    [InlineData("Search", 0, "OPERATIONAL - Lumen · Search operational")]
    [InlineData("Labs", 2, "OUTAGE - Lumen · Labs outage")]
    [InlineData("Serch", 3, "no component is called Serch. Did you mean Search?")]
    public async Task Check_answers_for_the_part_alone(string part, int expected, string said)
    {
        await using var stage = await Stage.SetAsync();
        stage.Page.AddComponent("Search");
        stage.Page.SetComponent(stage.Page.AddComponent("Labs"), "major_outage");
        var (code, output, errors) = await Statusmon.RunAsync("check", $"Lumen/{part}={stage.Hosted.Url}");
        Assert.True(code == expected, $"{code}: {output} {errors}");
        Assert.Contains(said, output);
    }

    [Fact]
    public async Task Watch_tells_of_the_parts_alone_and_history_knows_all()
    {
        await using var stage = await Stage.SetAsync();
        var (search, labs) = (stage.Page.AddComponent("Search"), stage.Page.AddComponent("Labs"));
        string[] parts = [$"Lumen/Search={stage.Hosted.Url}", $"Lumen/A?I={stage.Hosted.Url}"];
        await using var watch = Statusmon.Start("watch", parts[0], parts[1], "--interval", "50ms", "--data", stage.Data, "--output", "json");
        var mine = stage.Page.OpenIncident("Search is slow", "minor", "We look into it.", new ComponentChange(search, "degraded_performance"));
        await watch.LineAsync(mine.Latest.Id);
        var others = stage.Page.OpenIncident("Labs are slow", "major", "We look into it.", new ComponentChange(labs, "partial_outage"));
        stage.Page.Resolve(others, "All good again.");
        var end = stage.Page.Resolve(mine, "All good again.");
        await watch.LineAsync(end.Id);
        await watch.EndBySignalAsync(Statusmon.Terminate);
        var told = watch.Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.DoesNotContain(told, news => news.GetRawText().Contains("Labs", StringComparison.Ordinal));
        var history = await Statusmon.RunAsync("history", "--data", stage.Data, "--since", "all");
        Assert.Contains("Labs are slow", history.Output);
    }
}
