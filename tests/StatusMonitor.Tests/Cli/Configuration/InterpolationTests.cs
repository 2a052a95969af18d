using StatusMonitor.Cli.Configuration.Interpolation;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

public sealed class InterpolationTests : IDisposable
{
    private readonly ConfigurationRig _rig = new();
    private readonly List<string> _files = [];

    [Theory]
    [InlineData("as it is", "as it is", false)]
    [InlineData("$5 and $ {a}", "$5 and $ {a}", false)]
    [InlineData("${TRUE}", "true", true)]
    [InlineData("a ${TRUE} b ${FIFTY}", "a true b 50", true)]
    [InlineData("${EMPTY}", "", true)]
    [InlineData("${NOBODY:-other}", "other", true)]
    [InlineData("${EMPTY:-other}", "other", true)]
    [InlineData("${TRUE:-other}", "true", true)]
    [InlineData("${NOBODY:-}", "", true)]
    [InlineData("${NOBODY:-a:b-c d}", "a:b-c d", true)]
    [InlineData("$${TRUE}", "${TRUE}", false)]
    [InlineData("a$${b} ${TRUE}", "a${b} true", true)]
    [InlineData("${YAML}", "[a, b]: &c ${SECRET}", true)]
    [InlineData("${file:secret.txt}", ConfigurationRig.Secret, true)]
    public void Placeholders_are_filled_in_once(string text, string filled, bool isFilled)
    {
        var found = Fill(text);
        Assert.Equal((filled, isFilled, null), (found.Text, found.IsFilled, found.Mistake));
    }

    [Theory]
    [InlineData("${NOBODY}", "the environment has no variable NOBODY; set it, or write ${NOBODY:-default}.")]
    [InlineData("${file:no.txt}", "no.txt: there is no such file.")]
    [InlineData("${file:.}", ".: this is a folder, not a file.")]
    [InlineData("${file:huge.txt}", "huge.txt: the file is longer than 64 KiB.")]
    [InlineData("${file:broken.txt}", "broken.txt: the file is no UTF-8.")]
    public void What_is_not_there_is_said(string text, string mistake)
    {
        var found = Fill(text);
        Assert.Equal((null, mistake), (found.Text, found.Mistake));
    }

    [Fact]
    public void Files_are_found_beside_the_configuration_and_reported_even_when_missing()
    {
        Fill("${file:secret.txt}${file:none.txt}");
        Assert.Equal([_rig.PathOf("secret.txt"), _rig.PathOf("none.txt")], _files);
    }

    [Fact]
    public void A_truth_and_a_number_may_come_from_the_environment_but_not_from_quotes()
    {
        var handler = _rig.Plan("pages: [openai]\nhandlers: {a: {type: json, edits: \"${TRUE}\", digest: \"${FIFTY}\"}}\n").Handlers.Single();
        Assert.Equal((true, 50), (handler.Delivery.Edits, handler.Delivery.DigestAbove));
        Assert.Equal(2, _rig.Mistakes("pages: [openai]\nhandlers: {a: {type: json, edits: \"true\", digest: \"50\"}}\n").Count);
    }

    [Fact]
    public void Keys_are_left_alone() =>
        Assert.Contains("handlers.${SECRET}: this is no name of a handler", Assert.Single(_rig.Mistakes("pages: [openai]\nhandlers: {\"${SECRET}\": {type: json}}\n")), StringComparison.Ordinal);

    private Interpolated Fill(string text) =>
        new Placeholders(Path.GetDirectoryName(_rig.Path)!, name => _rig.Environment.GetValueOrDefault(name), _files.Add).Fill(text);

    public void Dispose() => _rig.Dispose();
}
