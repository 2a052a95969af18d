using System.Text;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

/// <summary>Files that are no text, no YAML, or too much.</summary>
public sealed class FileTests : IDisposable
{
    private readonly ConfigurationRig _rig = new();

    [Fact]
    public void A_missing_file_is_said_and_watched_for()
    {
        var reading = _rig.Read();
        Assert.Equal(["statusmon.yaml: there is no such file."], _rig.Lines(reading));
        Assert.Equal([_rig.Path], ((ConfigurationReading.Invalid)reading).Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_is_none_is_said(string path) =>
        Assert.EndsWith("this names no file.", Assert.IsType<ConfigurationReading.Invalid>(ConfigurationFile.Read(path)).Mistakes.Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(_rig.Path);
        Assert.Equal(["statusmon.yaml: this is a folder, not a file."], _rig.Lines(_rig.Read()));
    }

    [Fact]
    public void A_file_of_more_than_a_mebibyte_is_refused()
    {
        var good = "pages: [openai]\nhandlers: {a: {type: json}}\n";
        Assert.IsType<ConfigurationReading.Valid>(_rig.Read(good + new string('#', (1024 * 1024) - good.Length)));
        Assert.Equal(["statusmon.yaml: the file is longer than 1024 KiB."], _rig.Mistakes(good + new string('#', (1024 * 1024) - good.Length + 1)));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_said_with_their_place()
    {
        File.WriteAllBytes(_rig.Path, [.. "pages:\n  - caf"u8, 0xe9, .. "\n"u8]);
        Assert.Equal(["statusmon.yaml:2:8: this is no UTF-8; save the file in that encoding."], _rig.Lines(_rig.Read()));
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake()
    {
        File.WriteAllText(_rig.Path, "pages: [openai]\nhandlers: {a: {type: json}}\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.IsType<ConfigurationReading.Valid>(_rig.Read());
    }

    [Fact]
    public void A_billion_laughs_are_refused_and_cost_nothing()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var n = 1; n <= 25; n++) bomb.Append(null, $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]\n");
        var line = Assert.Single(_rig.Mistakes(bomb.ToString()));
        Assert.EndsWith("the file comes to more than 100000 values once its aliases are written out.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Endless_nesting_is_refused(char opening) =>
        Assert.Single(_rig.Mistakes("pages: " + new string(opening, 10_000)));

    [Fact]
    public void Anchors_and_aliases_are_understood()
    {
        var plan = _rig.Plan("pages: [openai]\nhandlers:\n  a: { type: json, quiet: &night { from: \"22:00\", until: \"07:00\" } }\n  b: { type: console, quiet: *night }\n");
        Assert.Equal(plan.Handlers[0].Delivery.Quiet!.From, plan.Handlers[1].Delivery.Quiet!.From);
    }

    [Fact]
    public void A_relative_name_is_looked_up_from_here_and_shown_as_it_was_given()
    {
        var reading = ConfigurationFile.Read("no-such-file.yaml", _ => null, Catalog.BuiltIn, Templates.Compile);
        Assert.Equal("no-such-file.yaml: there is no such file.", Assert.IsType<ConfigurationReading.Invalid>(reading).Mistakes.Single().ToString());
    }

    public void Dispose() => _rig.Dispose();
}
