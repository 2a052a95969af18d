using StatusMonitor.Cli.Commands;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Usage;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly ConfigurationRig _rig = new();

    [Theory]
    [InlineData(false, "a.yaml: no mistakes; 1 page, 2 handlers, 0 routes.\n")]
    [InlineData(true, "{\"file\":\"a.yaml\",\"pages\":1,\"handlers\":2,\"routes\":0}\n")]
    public void A_good_file_is_one_line_that_says_what_was_found(bool isJson, string line) =>
        Assert.Equal((ExitCode.Done, line), Run("pages: [openai]\nhandlers: {a: {type: json}, b: {type: console}}\n", isJson));

    [Fact]
    public void A_bad_file_is_a_line_for_each_mistake()
    {
        var (code, text) = Run("pages: [opnai]\nhandlers: {a: {type: jsn}}\n", isJson: false);
        Assert.Equal((ExitCode.Usage, 2), (code, text.TrimEnd('\n').Split('\n').Length));
        var (_, json) = Run("pages: [opnai]\nhandlers: {a: {type: jsn}}\n", isJson: true);
        Assert.All(json.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("{\"file\":", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_that_runs_by_a_bad_file_is_told_all_of_it()
    {
        _rig.Write("statusmon.yaml", "pages: [opnai]\nhandlers: {a: {type: jsn}}\n");
        var option = ConfigOption.Create();
        var parsed = new System.CommandLine.Command("run") { option }.Parse(["--config", _rig.Path]);
        var failure = Assert.Throws<UsageException>(() => ConfigOption.Read(parsed, option));
        Assert.Equal(3, failure.Message.Split('\n').Length);
        _rig.Write("statusmon.yaml", "pages: [openai]\nhandlers: {a: {type: json}}\n");
        Assert.Single(ConfigOption.Read(parsed, option).Plan.Pages);
    }

    private (int Code, string Text) Run(string yaml, bool isJson)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (ConfigCommand.Write("a.yaml", _rig.Read(yaml), isJson, output), output.ToString());
    }

    public void Dispose() => _rig.Dispose();
}
