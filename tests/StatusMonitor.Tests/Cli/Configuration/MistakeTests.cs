using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

/// <summary>Every rule has a bad file in mistakes.txt, with all that is said of it.</summary>
public sealed class MistakeTests : IDisposable
{
    private readonly ConfigurationRig _rig = new();

    /// <summary>Name and YAML of each; what is said stands behind an arrow.</summary>
    private static IEnumerable<(string Name, string Yaml)> Cases() => Regex
        .Matches(Approval.Read("Cli/Configuration", "mistakes.txt"), @"(?m)^=== (?<name>.+)\n(?<yaml>(?:(?!===|→).*\n)*)")
        .Select(match => (match.Groups["name"].Value, match.Groups["yaml"].Value));

    [Fact]
    public void Every_bad_file_is_refused_with_the_approved_words()
    {
        var said = new StringBuilder();
        foreach (var (name, yaml) in Cases())
        {
            said.Append(null, $"=== {name}\n{yaml}");
            foreach (var line in _rig.Mistakes(yaml)) said.Append(null, $"→ {line}\n");
            said.Append('\n');
        }

        Approval.Matches("Cli/Configuration", "mistakes.txt", said.ToString());
    }

    [Fact]
    public void No_mistake_shows_what_came_from_the_environment_or_a_file()
    {
        foreach (var (name, yaml) in Cases())
        {
            foreach (var mistake in ((ConfigurationReading.Invalid)_rig.Read(yaml)).Mistakes)
            {
                var everything = $"{mistake} {CliJson.Line(mistake, CliJson.Context.ConfigurationMistake)}";
                Assert.False(everything.Contains("hunter2", StringComparison.Ordinal), $"{name}: {everything}");
            }
        }
    }

    [Fact]
    public void There_is_a_bad_file_in_which_secrets_meet_every_rule() =>
        Assert.True(Cases().Count(one => one.Yaml.Contains("${", StringComparison.Ordinal)) >= 10);

    [Fact]
    public void A_secret_that_was_typed_into_the_file_is_not_shown_either()
    {
        var lines = _rig.Mistakes("pages: [openai]\nhandlers:\n  a: { type: pager, key: hunter2-typed, signing: [hunter2] }\n  b: { type: pager, key: [hunter2] }\n");
        Assert.Equal(3, lines.Count);
        Assert.DoesNotContain(lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void As_json_a_mistake_is_one_object_with_its_place()
    {
        var mistake = ((ConfigurationReading.Invalid)_rig.Read("pages: [openai]\nhandlers: {a: {type: json}}\ninterval: soon\n")).Mistakes.Single();
        var json = JsonDocument.Parse(CliJson.Line(mistake, CliJson.Context.ConfigurationMistake)).RootElement;
        Assert.Equal(["file", "line", "column", "key", "value", "message"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((3, 11, "interval", "soon"), (json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32(), json.GetProperty("key").GetString(), json.GetProperty("value").GetString()));
    }

    [Fact]
    public void What_the_file_says_cannot_drive_the_terminal() =>
        Assert.DoesNotContain(_rig.Mistakes("pages: [openai]\nhandlers: {a: {type: \"\\e[2J\\nx\", \"\\e]0;x\\a\": 1}}\n\"\\e[1m\": 2\n"), line => line.Any(char.IsControl));

    [Fact]
    public void Of_very_many_mistakes_the_first_are_said() =>
        Assert.Equal(100, _rig.Mistakes("pages: [openai]\nhandlers: {a: {type: json}}\n" + string.Concat(Enumerable.Range(0, 500).Select(n => $"key{n}: 1\n"))).Count);

    public void Dispose() => _rig.Dispose();
}
