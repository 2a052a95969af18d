using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Faults;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary><c>statusmon pages detect</c> against real servers.</summary>
public sealed class DetectTests
{
    [Fact]
    public async Task The_dialect_of_a_page_is_found_with_one_question()
    {
        await using var stage = await Stage.SetAsync();
        var (code, output, errors) = await Statusmon.RunAsync("pages", "detect", stage.Hosted.Url.ToString());
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("statuspage (certain), read at http://127.0.0.1:", output, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await Statusmon.RunAsync("pages", "detect", stage.PageArgument, "--output", "json")).Output).RootElement;
        Assert.Equal(("statuspage", "certain"), (json.GetProperty("dialect").GetString(), json.GetProperty("sure").GetString()));
        Assert.Equal(1, json.GetProperty("asked").GetArrayLength());
    }

    [Fact]
    public async Task A_web_page_without_a_dialect_is_not_found_and_says_what_was_asked()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Faults.Add(new Fault.Html());
        var (code, output, _) = await Statusmon.RunAsync("pages", "detect", stage.Hosted.Url.ToString());
        Assert.Equal(1, code);
        Assert.Contains("speaks no dialect that is known: html", output);
        Assert.Contains("/api/v2/summary.json", output);
    }

    [Fact]
    public async Task A_server_that_is_not_there_leaves_it_open()
    {
        var (code, output, _) = await Statusmon.RunAsync("pages", "detect", "http://127.0.0.1:1/status");
        Assert.Equal(3, code);
        Assert.Contains("cannot be asked: unreachable", output);
    }

    [Theory]
    [InlineData("status.acme.example")]
    [InlineData("opneai")]
    [InlineData("https://user:secret@status.acme.example")]
    public async Task What_is_no_address_is_a_usage_mistake(string typed)
    {
        var (code, output, errors) = await Statusmon.RunAsync("pages", "detect", typed);
        Assert.Equal((64, ""), (code, output));
        Assert.DoesNotContain("secret", errors);
    }
}
