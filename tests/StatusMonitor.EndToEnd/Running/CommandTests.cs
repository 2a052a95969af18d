using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Faults;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary>The command line as a contract: exit codes, streams, harmless text.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("operational", null, 0)]
    [InlineData("degraded_performance", null, 1)]
    [InlineData("under_maintenance", null, 1)]
    [InlineData("operational", "minor", 1)]
    [InlineData("major_outage", null, 2)]
    [InlineData("operational", "critical", 2)]
    public async Task Check_answers_with_the_exit_code_of_what_it_read(string component, string? impact, int expected)
    {
        await using var stage = await Stage.SetAsync();
        var part = stage.Page.AddComponent("Search");
        stage.Page.SetComponent(part, component);
        if (impact is not null) stage.Page.OpenIncident("Something", impact, "Something is wrong.");
        var (code, output, errors) = await Statusmon.RunAsync("check", stage.PageArgument);
        Assert.True(code == expected, $"{code}: {output} {errors}");
        Assert.Contains("Lumen", output);
    }

    [Fact]
    public async Task Check_says_that_it_cannot_tell_when_the_page_is_a_web_page()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Faults.Add(new Fault.Html());
        var (code, output, _) = await Statusmon.RunAsync("check", stage.PageArgument, "--output", "json");
        Assert.Equal(3, code);
        var line = JsonDocument.Parse(output).RootElement;
        Assert.Contains("html", line.GetRawText());
    }

    [Theory]
    [InlineData("watch", "opneai")]
    [InlineData("wacth", "openai")]
    [InlineData("watch", "openai", "--intervall", "3s")]
    [InlineData("watch", "openai", "--since", "yesterday")]
    [InlineData("watch", "openai", "--interval", "1s")]
    [InlineData("watch")]
    [InlineData("check", "openai", "--output", "xml")]
    public async Task A_usage_mistake_is_64_and_says_what_is_allowed_on_standard_error(params string[] arguments)
    {
        var (code, output, errors) = await Statusmon.RunAsync(arguments);
        Assert.Equal(64, code);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task A_misspelt_page_gets_the_nearest_one_suggested() =>
        Assert.Contains("openai", (await Statusmon.RunAsync("watch", "opneai")).Errors);

    [Fact]
    public async Task Hostile_text_never_reaches_the_terminal_raw()
    {
        await using var stage = await Stage.SetAsync();
        const string hostile = "a\u001b[2J\u001b]0;owned\u0007b\u009b31mc\u202egnp.exe\u2066d\u0000e\u200ff";
        var incident = stage.Page.OpenIncident(hostile, "major", hostile + new string('z', 1_000_000) + "\r\nend");
        stage.Page.Edit(incident.Latest, hostile);
        foreach (var output in new[] { "text", "json" })
        {
            var (code, text, errors) = await Statusmon.RunAsync("watch", stage.PageArgument, "--once", "--since", "all", "--data", stage.Data + output, "--output", output);
            Assert.Equal(0, code);
            Assert.NotEmpty(text);
            Assert.DoesNotContain(text + errors, letter => (char.IsControl(letter) && letter != '\n') || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200f');
        }

        var history = await Statusmon.RunAsync("history", "--data", stage.Data + "text", "--since", "all");
        var check = await Statusmon.RunAsync("check", stage.PageArgument);
        Assert.DoesNotContain(history.Output + check.Output, letter => (char.IsControl(letter) && letter != '\n') || letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
    }

    [Fact]
    public async Task Pages_finds_by_alias_and_prints_lines_of_JSON()
    {
        var (code, output, _) = await Statusmon.RunAsync("pages", "claude", "--output", "json");
        Assert.Equal(0, code);
        Assert.Contains("anthropic", output);
    }
}
